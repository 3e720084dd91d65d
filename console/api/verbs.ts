/** What the console does: one hook for every verb. The answer is the ticket as it now is. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from './client.ts';
import { ApiError } from './error.ts';
import { ofGroup, ofTicket } from './renewed.ts';
import type { TicketDetail } from './types.ts';

export interface Act { on: 'tickets' | 'assignments' | 'requests' | 'supervisions'; id: string | number; verb: string; input?: Record<string, unknown>; revision?: number }

export function useAct() {
  const client = useQueryClient();
  const renewLists = () => Promise.all([...ofTicket, ...ofGroup].map((key) => client.invalidateQueries({ queryKey: [key] })));
  return useMutation({
    mutationFn: ({ on, id, verb, input = {}, revision }: Act) => post<TicketDetail | undefined>(`/api/${on}/${id}/${verb}`, { ...input, ...(revision === undefined ? {} : { revision }) }),
    onSuccess(ticket) {
      // no answer: the act took the ticket out of one's sight (a return approved)
      if (ticket) client.setQueryData(['ticket', ticket.ticketNo], ticket);
      void renewLists();
    },
    onError(error) {
      // somebody else was faster: show what the ticket has become
      if (error instanceof ApiError && error.status === 409) { void client.invalidateQueries({ queryKey: ['ticket'] }); void renewLists(); }
    },
  });
}
