import { Button, Drawer } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get, query } from '../api/client.ts';
import type { TicketLine } from '../api/types.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { dateOf } from '../parts/time.ts';
import { useEffectWords } from './words.ts';

export interface Span { from: string; to: string }

/** The tickets behind a number, of those the reader may see. */
export function TicketsDrawer({ problemNo, span, onClose }: { problemNo: string; span: Span | null; onClose: () => void }) {
  const w = useEffectWords();
  const tickets = useInfiniteQuery({
    queryKey: ['effect', problemNo, 'tickets', span], enabled: span !== null, initialPageParam: undefined as number | undefined, getNextPageParam: (last: { nextAfter: number | null }) => last.nextAfter ?? undefined,
    queryFn: ({ pageParam, signal }) => get<{ items: TicketLine[]; nextAfter: number | null }>(`/api/effects/problems/${encodeURIComponent(problemNo)}/tickets${query({ ...span, after: pageParam })}`, signal),
  });
  const items = tickets.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <Drawer open={span !== null} onClose={onClose} size="large" title={span && w.ticketsOf(span.from, span.to)}>
      {tickets.isError ? <ErrorState error={tickets.error} onRetry={() => void tickets.refetch()} /> : tickets.isPending ? <LoadingState /> : items.length === 0 ? <EmptyState title={w.none} /> : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {items.map((t) => <li key={t.ticketNo} style={{ padding: '8px 0', borderBottom: '1px solid #e6eaef' }}><Link to={`/tickets/${t.ticketNo}`}>{t.title}</Link><div className="quiet" style={{ fontSize: 13 }}>{dateOf(t.registeredAt)} · {t.regionName} · {t.stateName}</div></li>)}
        </ul>
      )}
      {tickets.hasNextPage && <Button block style={{ marginTop: 12 }} loading={tickets.isFetchingNextPage} onClick={() => void tickets.fetchNextPage()}>{w.more1}</Button>}
    </Drawer>
  );
}
