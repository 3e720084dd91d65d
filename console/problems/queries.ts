/** What is read and done about problems. The first word of a key is what the server's events renew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';
import type { ProblemDetail, ProblemView } from './views.ts';

const of = (id: string) => encodeURIComponent(id);

export const useProblems = (filter: { state?: string | undefined } = {}) => useQuery({
  queryKey: ['problems', filter], queryFn: ({ signal }) => get<{ items: ProblemView[] }>(`/api/problems${query(filter)}`, signal), placeholderData: keepPreviousData,
});
export const useProblem = (problemNo: string) => useQuery({ queryKey: ['problem', problemNo], queryFn: ({ signal }) => get<ProblemDetail>(`/api/problems/${of(problemNo)}`, signal) });

const touched = ['groups', 'group', 'problems', 'problem', 'tickets', 'ticket'];
function useRenew() {
  const client = useQueryClient();
  return () => { for (const key of touched) void client.invalidateQueries({ queryKey: [key] }); };
}

/** Turns a group into a problem somebody owns. */
export function useMakeProblem(groupKey: string) {
  const renew = useRenew();
  return useMutation({ mutationFn: (input: Record<string, unknown>) => post<ProblemView>(`/api/groups/${of(groupKey)}/problem`, input), onSuccess: renew });
}

/** plan, measure, reply, join, split, close. */
export function useProblemVerb(problemNo: string) {
  const renew = useRenew();
  return useMutation({ mutationFn: ({ verb, input = {} }: { verb: string; input?: Record<string, unknown> }) => post<ProblemView>(`/api/problems/${of(problemNo)}/${verb}`, input), onSettled: renew });
}
