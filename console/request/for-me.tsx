import type { RequestView } from '../api/types.ts';
import { RequestDetail } from '../dispatch/request-detail.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { MasterDetail } from '../parts/master-detail.tsx';
import { Moment } from '../parts/moment.tsx';
import { useForMe } from './use-for-me.ts';
import { useRequestWords } from './words.ts';

/** Requests that wait for this reader's decision, whatever they ask for. */
export function ForMe() {
  const w = useRequestWords();
  const { requests, items } = useForMe();
  const line = (r: RequestView) => (
    <>
      <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}><b className="clip">{r.kindName} · {r.ticketTitle}</b><Moment at={r.requestedAt} /></span>
      <span className="quiet clip" style={{ display: 'block', fontSize: 13, marginTop: 2 }}>{r.unitName} · {r.reasonName}</span>
    </>
  );
  return (
    <Loaded query={requests}>{() => (items.length
      ? <MasterDetail items={items} idOf={(r) => String(r.id)} line={line} detail={(r) => <RequestDetail request={r} />} label={w.title} move={w} />
      : <div className="panel"><EmptyState title={w.none} /></div>)}</Loaded>
  );
}
