import { Segmented } from 'antd';
import { useRequests } from '../api/queries.ts';
import type { RequestView } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { MasterDetail } from '../parts/master-detail.tsx';
import { Moment } from '../parts/moment.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { RequestDetail } from './request-detail.tsx';
import { useDispatchWords } from './words.ts';

/** Returns and extensions that wait for a decision. */
export function Requests() {
  const t = useText();
  const w = useDispatchWords();
  const [{ kind }, setFilter] = useUrlFilter(['kind']);
  const requests = useRequests({ kind });
  const line = (r: RequestView) => (
    <>
      <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}><b className="clip">{r.kindName} · {r.ticketTitle}</b><Moment at={r.requestedAt} /></span>
      <span className="quiet clip" style={{ display: 'block', fontSize: 13, marginTop: 2 }}>{[r.unitName, r.reasonName].filter(Boolean).join(' · ')}</span>
    </>
  );
  return (
    <>
      <Segmented value={kind ?? ''} onChange={(value) => setFilter({ kind: value })} options={[{ value: '', label: w.allKinds }, { value: 'return', label: t.requestKind.return! }, { value: 'extension', label: t.requestKind.extension! }, { value: 'suspension', label: t.requestKind.suspension! }, { value: 'park', label: t.requestKind.park! }, { value: 'unreasonable', label: t.requestKind.unreasonable! }, { value: 'objection', label: t.requestKind.objection! }, { value: 'reveal', label: t.requestKind.reveal! }]} style={{ marginBottom: 8 }} aria-label={w.kind} />
      <Loaded query={requests}>{({ items }) => (items.length
        ? <MasterDetail items={items} idOf={(r) => String(r.id)} line={line} detail={(r) => <RequestDetail request={r} />} label={w.requests} move={w} />
        : <div className="panel"><EmptyState title={w.noRequests} /></div>)}</Loaded>
    </>
  );
}
