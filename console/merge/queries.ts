import { useQuery } from '@tanstack/react-query';
import type { DuplicatesView } from '../../ticketing/index.ts';
import { get, post } from '../api/client.ts';
import type { LikeTicket, TicketLine } from '../api/types.ts';

/** What follows a ticket. The key begins as the ticket's own, so that it is renewed with it. */
export const useDuplicates = (ticketNo: string) => useQuery({ queryKey: ['ticket', ticketNo, 'duplicates'], queryFn: ({ signal }) => get<DuplicatesView>(`/api/tickets/${ticketNo}/duplicates`, signal) });

/** Tickets like this one that could be its master: not itself, none that is over or follows another, none that a person took apart from it. */
export function useMasters(line: Pick<TicketLine, 'ticketNo' | 'title' | 'content' | 'regionCode' | 'address'>) {
  const known = useDuplicates(line.ticketNo);
  const { ticketNo, title, content, regionCode, address } = line;
  return useQuery({
    queryKey: ['like', ticketNo, known.data?.apart], enabled: known.isSuccess || known.isError, staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { items } = await post<{ items: LikeTicket[] }>('/api/groups/like', { title, content, regionCode, ...(address ? { address } : {}) }, signal);
      return items.filter((i) => i.ticketNo !== ticketNo && couldLead.has(i.state) && !known.data?.apart.includes(i.ticketNo));
    },
  });
}

/** States of a ticket whose reply is still to come (ticketing/merge/rule.ts has the last word). */
export const couldLead: ReadonlySet<string> = new Set(['registered', 'pendingDispatch', 'awaitingCitizen', 'inProgress', 'hardCase', 'pendingReview', 'rework', 'parked']);
