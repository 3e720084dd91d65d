/** What is read and done about watches. The first word of a key is what the server's events renew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LookBackView } from '../../ticketing/index.ts';
import { get, post, query } from '../api/client.ts';

export type { LookBackView } from '../../ticketing/index.ts';
export interface LookBacks { items: LookBackView[]; counts: Record<string, number> }

export const useLookBacks = (filter: { state?: string | undefined; problemNo?: string | undefined }) => useQuery({
  queryKey: ['lookBacks', filter], queryFn: ({ signal }) => get<LookBacks>(`/api/effects/look-backs${query(filter)}`, signal), placeholderData: keepPreviousData,
});

function useRenew() {
  const client = useQueryClient();
  return () => { for (const key of ['lookBacks', 'problems', 'problem', 'effect']) void client.invalidateQueries({ queryKey: [key] }); };
}
export function useLookBackVerb() {
  const renew = useRenew();
  return useMutation({ mutationFn: ({ watch, verb, input }: { watch: LookBackView; verb: string; input: Record<string, unknown> }) => post<LookBackView>(`/api/effects/look-backs/${watch.id}/${verb}`, { ...input, revision: watch.revision }), onSettled: renew });
}
/** Reopening is the problem's own verb; the watch over it ends by it. */
export function useReopen() {
  const renew = useRenew();
  return useMutation({ mutationFn: ({ problemNo, ...input }: { problemNo: string; reason: string; workdays: number }) => post<unknown>(`/api/problems/${encodeURIComponent(problemNo)}/reopen`, input), onSettled: renew });
}
