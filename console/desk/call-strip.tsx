import { useEffect, useState } from 'react';
import { Button, Popconfirm, Select, Tag } from 'antd';
import { useCity } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { stopwatch } from '../parts/time.ts';
import { useSession } from '../shell/session.tsx';
import { isBlank, type Draft } from './draft.ts';
import { useDeskWords } from './words.ts';

interface Props { draft: Draft; onChange: (part: Partial<Draft>) => void; onClear: () => void }

/**
 * The strip on top that never moves. Without telephony it names the line and counts the time; a softphone puts its state and its
 * answer, hold, transfer and hang-up here and fills `hotlineNumber`, `phone` and the call's id.
 */
export function CallStrip({ draft, onChange, onClear }: Props) {
  const t = useText();
  const w = useDeskWords();
  const me = useSession();
  const city = useCity();
  const lines = (city.data?.hotlines ?? []).filter((h) => h.answeredHere && (!me.hotlineNumbers.length || me.hotlineNumbers.includes(h.number)));
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => { const timer = setInterval(() => setNow(Date.now()), 1000); return () => clearInterval(timer); }, []);
  const seconds = draft.startedAt ? Math.max(0, (now - Date.parse(draft.startedAt)) / 1000) : 0;
  return (
    <section className="strip" aria-label={w.line}>
      <Tag variant="outlined" title={w.noTelephony}>{w.manual}</Tag>
      <Select size="small" variant="borderless" aria-label={w.line} style={{ minWidth: 240 }} value={draft.hotlineNumber || lines[0]?.number} onChange={(hotlineNumber) => onChange({ hotlineNumber })} options={lines.map((h) => ({ value: h.number, label: `${h.number} ${h.name}` }))} />
      <Select size="small" variant="borderless" aria-label={t.field.channel} style={{ minWidth: 90 }} value={draft.channel} onChange={(channel) => onChange({ channel })} options={(['call', 'window', 'media', 'grid'] as const).map((value) => ({ value, label: t.channel[value] }))} />
      <span className="quiet">{w.noTelephony}</span>
      <span className="strip-timer"><span className="quiet">{w.timer}</span> <b className="number" role="timer">{stopwatch(seconds)}</b></span>
      <Popconfirm title={w.freshTitle} onConfirm={onClear} disabled={isBlank(draft)} okText={t.common.confirm} cancelText={t.common.cancel}><Button size="small" disabled={isBlank(draft)}>{w.fresh}</Button></Popconfirm>
    </section>
  );
}
