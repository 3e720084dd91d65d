/** What is read and done about cases. The first word of a key is what the server's events renew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseDetail, CaseHit, CaseLine, CaseTextView } from '../../analytics/index.ts';
import { get, post, query } from '../api/client.ts';

export type { CaseDetail, CaseHit, CaseLine, CaseTextView } from '../../analytics/index.ts';
const at = (no: string) => `/api/cases/${encodeURIComponent(no)}`;

export const useCases = (filter: Record<string, string | number | undefined>) => useQuery({ queryKey: ['cases', filter], queryFn: ({ signal }) => get<{ items: CaseLine[]; total: number }>(`/api/cases${query(filter)}`, signal), placeholderData: keepPreviousData });
export const useCase = (no: string) => useQuery({ queryKey: ['case', no], queryFn: ({ signal }) => get<CaseDetail>(at(no), signal) });
/** Posted: a citizen's words stand in no address. */
export const useLikeCases = (asked: { text: string; matterCode?: string | null | undefined; limit: number }) => useQuery({
  queryKey: ['cases', 'like', asked], queryFn: ({ signal }) => post<{ items: CaseHit[] }>('/api/cases/search', asked, signal), enabled: asked.text.trim().length > 1 || Boolean(asked.matterCode), staleTime: 60_000,
});

function useSettle() {
  const client = useQueryClient();
  return (after?: CaseDetail) => { if (after) client.setQueryData(['case', after.caseNo], after); void client.invalidateQueries({ queryKey: ['cases'] }); };
}
export function useMakeCase() {
  const settle = useSettle();
  return useMutation({ mutationFn: (source: { problemNo: string } | { ticketNo: string }) => post<CaseDetail>('/api/cases', source), onSuccess: settle });
}
export function useCaseVerb(no: string) {
  const settle = useSettle();
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ verb, input = {}, revision }: { verb: string; input?: { text?: CaseTextView } & Record<string, unknown>; revision: number }) => post<CaseDetail>(`${at(no)}/${verb}`, { ...input, revision }), onSuccess: settle, onError: () => void client.invalidateQueries({ queryKey: ['case', no] }) });
}
