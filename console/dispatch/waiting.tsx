import { useTickets } from '../api/queries.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { ListFoot } from '../tickets/list-foot.tsx';
import { byUrgency } from './by-urgency.ts';
import { Board } from './board.tsx';
import { useDispatchWords } from './words.ts';

/** What must go out first stands first. */
export function Waiting() {
  const w = useDispatchWords();
  const list = useTickets({ board: 'dispatch' }, 30);
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const lines = byUrgency(list.data.pages.flatMap((p) => p.items));
  if (!lines.length) return <div className="panel"><EmptyState title={w.none}>{w.noneHint}</EmptyState></div>;
  return <><p className="quiet board-hint" style={{ margin: '0 0 8px' }}>{w.keysHint}</p><Board lines={lines} /><ListFoot list={list} shown={lines.length} /></>;
}
