import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { TicketDetail } from '../api/types.ts';
import { useAct } from '../api/verbs.ts';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useDuplicates } from './queries.ts';
import { useMergeWords } from './words.ts';

/** Who else called about it: every ticket that follows this one, and the way back for one that should not. Nothing where nobody does. */
export function Duplicates({ ticket }: { ticket: TicketDetail }) {
  const w = useMergeWords();
  const tell = useTell();
  const act = useAct();
  const { data } = useDuplicates(ticket.ticketNo);
  const [undoing, setUndoing] = useState<{ ticketNo: string; revision: number } | null>(null);
  if (!data?.items.length) return null;
  const undo = (reason: string) => undoing && act.mutate({ on: 'tickets', id: undoing.ticketNo, verb: 'unmerge', revision: undoing.revision, input: { reason } }, { onSuccess: () => { tell.done(w.undone(undoing.ticketNo)); setUndoing(null); }, onError: tell.failed });
  return (
    <section className="panel" aria-label={w.duplicates}>
      <h2>{w.duplicates}</h2>
      <p style={{ margin: '0 0 8px' }}>{w.callers(data.callers)}</p>
      {data.items.map((d) => (
        <div key={d.ticketNo} className="unit-part">
          <div className="unit-part-head">{d.title === null ? <span className="number">{d.ticketNo}</span> : <Link to={`/tickets/${d.ticketNo}`} className="number">{d.ticketNo}</Link>}<StateTag state={d.state} /></div>
          {d.title && <div>{d.title}</div>}
          <div className="quiet" style={{ fontSize: 13 }}>{d.mergedAt && <>{w.mergedAt} <Moment at={d.mergedAt} /></>}{d.by && ` · ${w.by} ${d.by}`}</div>
          {d.mayUnmerge && <Button size="small" style={{ marginTop: 4 }} onClick={() => setUndoing(d)} aria-label={w.undoTitle(d.ticketNo)}>{w.undo}</Button>}
        </div>
      ))}
      <ReasonModal open={undoing !== null} title={w.undoTitle(undoing?.ticketNo ?? '')} hint={w.undoHint} busy={act.isPending} onClose={() => setUndoing(null)} onConfirm={undo} />
    </section>
  );
}
