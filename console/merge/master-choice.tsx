import { Input, Radio } from 'antd';
import type { LikeTicket, TicketLine } from '../api/types.ts';
import { Moment } from '../parts/moment.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { useMasters } from './queries.ts';
import { useMergeWords } from './words.ts';

interface Props { line: TicketLine; among?: readonly TicketLine[]; value?: string; onChange?: (ticketNo: string) => void }

/** Which ticket the others follow: one of those chosen, one that is like them, or any by its number. */
export function MasterChoice({ line, among = [], value = '', onChange }: Props) {
  const w = useMergeWords();
  const masters = useMasters(line);
  const likes = (masters.data ?? []).filter((l) => !among.some((a) => a.ticketNo === l.ticketNo));
  const known = [...among, ...likes].some((l) => l.ticketNo === value);
  return (
    <div>
      <Radio.Group value={known ? value : undefined} onChange={(e) => onChange?.(e.target.value as string)} style={{ display: 'grid', gap: 8 }} aria-label={w.master}>
        {among.map((a, i) => <Radio key={a.ticketNo} value={a.ticketNo}><Told line={a} note={i === 0 ? w.oldest : undefined} /></Radio>)}
        {likes.length > 0 && among.length > 0 && <span className="quiet">{w.like}</span>}
        {likes.map((l) => <Radio key={l.ticketNo} value={l.ticketNo}><Told line={l} note={`${w.likeness} ${Math.round(l.similarity * 100)}%`} /></Radio>)}
      </Radio.Group>
      {!among.length && masters.isSuccess && !likes.length && <p className="quiet" style={{ margin: '0 0 6px' }}>{w.noLike}</p>}
      <Input style={{ marginTop: 8 }} placeholder={w.masterNoHint} aria-label={w.masterNo} maxLength={40} value={known ? '' : value} onChange={(e) => onChange?.(e.target.value.trim())} />
    </div>
  );
}

function Told({ line, note }: { line: TicketLine | LikeTicket; note?: string | undefined }) {
  return (
    <span style={{ display: 'inline-block' }}>
      {line.title} <StateTag state={line.state} />{note && <span className="quiet"> {note}</span>}
      <span className="quiet" style={{ display: 'block', fontSize: 13 }}><span className="number">{line.ticketNo}</span> · {line.regionName} {line.address} · <Moment at={line.registeredAt} />{line.leadUnitName && ` · ${line.leadUnitName}`}</span>
    </span>
  );
}
