/** What is read and done about disputes. The first word of a key is what live.ts renews. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HardCaseView, ReturnEvidence, ReturnLedger, ReturnLine, RulingView } from '../../ticketing/index.ts';
import { get, post, query } from '../api/client.ts';

export type { ConferenceView, HardCaseView, PrecedentView, ReturnEvidence, ReturnLedger, ReturnLine, RulingView } from '../../ticketing/index.ts';
export interface Span { from?: string | undefined; to?: string | undefined; unitId?: string | undefined }
export interface RulingFilter { matterCode?: string | undefined; regionCode?: string | undefined; state?: string | undefined; q?: string | undefined }

export const useReturnLedger = (span: Span) => useQuery({ queryKey: ['returns', span], queryFn: ({ signal }) => get<ReturnLedger>(`/api/reports/returns${query({ ...span })}`, signal), placeholderData: keepPreviousData });
export const useReturnLines = (span: Span & { state?: string | undefined }) => useQuery({
  queryKey: ['returns', 'lines', span], queryFn: ({ signal }) => get<{ items: ReturnLine[] }>(`/api/reports/returns/lines${query({ ...span })}`, signal), placeholderData: keepPreviousData,
});
export const useHardCases = () => useQuery({ queryKey: ['hardCases'], queryFn: ({ signal }) => get<{ items: HardCaseView[] }>('/api/hard-cases', signal) });
export const useRulings = (filter: RulingFilter) => useQuery({ queryKey: ['rulings', filter], queryFn: ({ signal }) => get<{ items: RulingView[] }>(`/api/rulings${query({ ...filter })}`, signal), placeholderData: keepPreviousData });
export const useReturnEvidence = (requestId: number) => useQuery({ queryKey: ['requests', requestId, 'evidence'], queryFn: ({ signal }) => get<ReturnEvidence>(`/api/requests/${requestId}/evidence`, signal) });

/** confirm, revoke: the catalogue changes with it, so lists with advice are read again. */
export function useRulingVerb() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, verb, input = {} }: { id: number; verb: string; input?: Record<string, unknown> }) => post<RulingView>(`/api/rulings/${id}/${verb}`, input),
    onSettled: () => { for (const key of ['rulings', 'tickets', 'ticket']) void client.invalidateQueries({ queryKey: [key] }); },
  });
}
