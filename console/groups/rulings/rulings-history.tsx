import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../i18n/text.ts';
import { ReasonModal } from '../../parts/reason-modal.tsx';
import { momentOf } from '../../parts/time.ts';
import { useTell } from '../../parts/use-tell.ts';
import { useRulings, useUndo } from '../queries.ts';
import type { GroupDetail, GroupRuling } from '../views.ts';
import { useRulingWords } from '../words.ts';

/** Who decided what about this group, when and why, the latest first; and the way back. */
export function RulingsHistory({ group }: { group: GroupDetail }) {
  const w = useRulingWords();
  const tell = useTell();
  const undo = useUndo();
  const { data } = useRulings(group.groupKey);
  const [undoing, setUndoing] = useState<GroupRuling | null>(null);
  const confirm = (reason: string) => undoing && undo.mutate({ seq: undoing.seq, reason }, { onSuccess: () => { tell.done(w.done.undo!); setUndoing(null); }, onError: tell.failed });
  return (
    <section className="panel section" aria-label={w.history}>
      <h2>{w.history}</h2>
      {data && !data.items.length && <p className="quiet" style={{ margin: 0 }}>{w.noHistory}</p>}
      {data?.items.map((r) => <Line key={r.seq} ruling={r} here={group.groupKey} onUndo={() => setUndoing(r)} />)}
      <ReasonModal open={undoing !== null} title={w.undoTitle(undoing?.kindName ?? '')} hint={w.undoHint} busy={undo.isPending} onClose={() => setUndoing(null)} onConfirm={confirm} />
    </section>
  );
}

function Line({ ruling: r, here, onUndo }: { ruling: GroupRuling; here: string; onUndo: () => void }) {
  const w = useRulingWords();
  const say = useSay();
  const away = r.otherKey !== null && r.groupKey === here;
  const otherKey = away ? r.otherKey : r.groupKey;
  const otherName = away ? r.otherName : r.groupName;
  return (
    <div className={`ruling${r.undone ? ' ruling-undone' : ''}`}>
      <div className="near-head">
        <span><b>{r.kindName}</b> {r.kind === 'rename' ? (r.name ? w.named(r.name) : w.unnamed) : r.tickets.length ? w.withTickets(r.tickets.length) : ''} {otherKey && otherKey !== here && <Link to={`/groups/${encodeURIComponent(otherKey)}`}>{away ? w.toOther(otherName ?? '') : w.fromOther(otherName ?? '')}</Link>}</span>
        {r.undo?.allowed && <Button size="small" onClick={onUndo} aria-label={w.undoTitle(r.kindName)}>{w.undo}</Button>}
      </div>
      <div className="quiet" style={{ fontSize: 13 }}>{r.byName} · <span className="number">{momentOf(r.at)}</span></div>
      {r.reason && <div>{r.reason}</div>}
      {r.tickets.length > 0 && <details className="quiet" style={{ fontSize: 13 }}><summary>{r.tickets[0]!.title}{r.tickets.length > 1 ? ` ${w.withTickets(r.tickets.length)}` : ''}</summary><ul className="chosen-list">{r.tickets.map((t) => <li key={t.ticketNo}><Link to={`/tickets/${t.ticketNo}`}>{t.title}</Link></li>)}</ul></details>}
      {r.undone && <div className="quiet" style={{ fontSize: 13 }}>{w.undone(r.undone.byName, momentOf(r.undone.at), r.undone.reason)}</div>}
      {r.undo && !r.undo.allowed && r.undo.why && <div className="quiet" style={{ fontSize: 13 }}>{w.cannotUndo}：{say(r.undo.why)}</div>}
    </div>
  );
}
