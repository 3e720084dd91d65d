import { Button, Popconfirm, Select, Tag } from 'antd';
import { useCity } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { stopwatch } from '../parts/time.ts';
import { useNow } from '../parts/use-now.ts';
import { usePhone } from '../phone/provider.tsx';
import { PhoneButtons, PhoneState } from '../phone/strip/phone-strip.tsx';
import { usePhoneWords } from '../phone/words.ts';
import { useSession } from '../shell/session.tsx';
import { isBlank, type Draft } from './draft.ts';
import { useDeskWords } from './words.ts';

interface Props { draft: Draft; onChange: (part: Partial<Draft>) => void; onClear: () => void }

/** The strip on top that never moves: the telephone where there is one, else the line and the time of what is registered by hand. */
export function CallStrip({ draft, onChange, onClear }: Props) {
  const t = useText();
  const w = useDeskWords();
  const p = usePhoneWords();
  const desk = usePhone();
  const clear = <Popconfirm title={w.freshTitle} onConfirm={onClear} disabled={isBlank(draft)} okText={t.common.confirm} cancelText={t.common.cancel}><Button size="small" disabled={isBlank(draft)}>{w.fresh}</Button></Popconfirm>;
  if (desk?.phone) return (
    <section className="strip" aria-label={p.strip}>
      <PhoneState desk={desk} />
      {!desk.callNo && <LineAndChannel draft={draft} onChange={onChange} />}
      <PhoneButtons desk={desk} />
      {clear}
    </section>
  );
  return (
    <section className="strip" aria-label={w.line}>
      <Tag variant="outlined" title={w.noTelephony}>{w.manual}</Tag>
      <LineAndChannel draft={draft} onChange={onChange} />
      <span className="quiet">{w.noTelephony}</span>
      <Timer startedAt={draft.startedAt} label={w.timer} />
      {clear}
    </section>
  );
}

/** Under which line, and by which way it came: chosen where no call says so. */
function LineAndChannel({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const t = useText();
  const w = useDeskWords();
  const me = useSession();
  const city = useCity();
  const lines = (city.data?.hotlines ?? []).filter((h) => h.answeredHere && (!me.hotlineNumbers.length || me.hotlineNumbers.includes(h.number)));
  return (
    <>
      <Select size="small" variant="borderless" aria-label={w.line} style={{ minWidth: 200 }} value={draft.hotlineNumber || lines[0]?.number} onChange={(hotlineNumber) => onChange({ hotlineNumber })} options={lines.map((h) => ({ value: h.number, label: `${h.number} ${h.name}` }))} />
      <Select size="small" variant="borderless" aria-label={t.field.channel} style={{ minWidth: 90 }} value={draft.channel} onChange={(channel) => onChange({ channel })} options={(['call', 'window', 'media', 'grid'] as const).map((value) => ({ value, label: t.channel[value] }))} />
    </>
  );
}

function Timer({ startedAt, label }: { startedAt: string | null; label: string }) {
  const now = useNow();
  const seconds = startedAt ? Math.max(0, (now - Date.parse(startedAt)) / 1000) : 0;
  return <span className="strip-timer"><span className="quiet">{label}</span> <b className="number" role="timer">{stopwatch(seconds)}</b></span>;
}
