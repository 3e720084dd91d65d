import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import type { LikeTicket } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { couldLead } from '../merge/queries.ts';
import { useMergeWords } from '../merge/words.ts';
import { useDeskWords } from './words.ts';

/** Tickets that say the same of the same place; one may be added to instead of filing a second. */
export function LikeList({ items, busy, onJoin, onMerge }: { items: readonly LikeTicket[]; busy: boolean; onJoin: (ticketNo: string) => void; onMerge: (ticketNo: string) => void }) {
  const t = useText();
  const w = useDeskWords();
  const m = useMergeWords();
  return items.map((l) => (
    <article key={l.ticketNo} className="like">
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}><Link to={`/tickets/${l.ticketNo}`} target="_blank">{l.title}</Link><span className="number" title={w.likeness}>{Math.round(l.similarity * 100)}%</span></div>
      <div className="quiet" style={{ fontSize: 13 }}><StateTag state={l.state} /> {l.regionName} {l.address} · <Moment at={l.registeredAt} />{l.leadUnitName && ` · ${l.leadUnitName}`}</div>
      {l.sharedPhrases.length > 0 && <div style={{ fontSize: 13, margin: '2px 0' }}><span className="quiet">{w.shared}</span> {l.sharedPhrases.map((p) => <mark key={p}>{p}</mark>)}</div>}
      {couldLead.has(l.state) && <Popconfirm title={m.joinTitle} description={m.joinText} onConfirm={() => onMerge(l.ticketNo)} okText={t.common.confirm} cancelText={t.common.cancel}><Button size="small" type="primary" ghost disabled={busy} style={{ marginRight: 8 }}>{m.joinHere}</Button></Popconfirm>}
      <Popconfirm title={w.joinTitle} onConfirm={() => onJoin(l.ticketNo)} okText={t.common.confirm} cancelText={t.common.cancel}><Button size="small" disabled={busy}>{w.join}</Button></Popconfirm>
      {l.groupKey && <Link to={`/groups/${encodeURIComponent(l.groupKey)}`} target="_blank" style={{ marginLeft: 12 }}>{w.group}</Link>}
    </article>
  ));
}
