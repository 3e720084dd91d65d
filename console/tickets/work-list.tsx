import type { ReactNode } from 'react';
import { useTickets, type TicketFilter } from '../api/queries.ts';
import type { TicketLine } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { ListFoot } from './list-foot.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { MasterDetail } from '../parts/master-detail.tsx';
import { Remaining } from '../parts/remaining.tsx';

interface Props { filter: TicketFilter; label: string; empty: ReactNode; detail: (line: TicketLine) => ReactNode; move: { up: string; down: string } }

/** Tickets that wait for one kind of work, oldest first. */
export function WorkList({ filter, label, empty, detail, move }: Props) {
  const t = useText();
  const list = useTickets(filter);
  const lines = list.data?.pages.flatMap((p) => p.items) ?? [];
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!lines.length) return <div className="panel"><EmptyState title={empty} /></div>;
  const line = (l: TicketLine) => (
    <>
      <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}><b className="clip">{l.title}</b>{l.light !== 'none' && <Remaining light={l.light} text={l.remaining} dueAt={l.dueAt} />}</span>
      <span className="quiet clip" style={{ display: 'block', fontSize: 13, marginTop: 2 }}>{t.appealType[l.appealType]} · {l.regionName} · {l.leadUnitName ?? '—'}</span>
    </>
  );
  return <MasterDetail items={lines} idOf={(l) => l.ticketNo} line={line} detail={detail} label={label} move={move} foot={<ListFoot list={list} shown={lines.length} />} />;
}
