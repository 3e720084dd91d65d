/** What is read and done about groups and problems. The first word of a key is what the server's events renew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';
import type { GroupDetail, GroupLine, ProblemDetail, ProblemView } from './views.ts';

export interface GroupFilter { hotspot?: string | undefined; q?: string | undefined; regionCode?: string | undefined; sort?: string | undefined }

const groupLimit = 200;
const of = (id: string) => encodeURIComponent(id);

export const useGroups = (filter: GroupFilter, limit = groupLimit) => useQuery({
  queryKey: ['groups', filter, limit], queryFn: ({ signal }) => get<{ items: GroupLine[] }>(`/api/groups${query({ ...filter, limit })}`, signal), placeholderData: keepPreviousData,
});
export const useGroup = (groupKey: string) => useQuery({ queryKey: ['group', groupKey], queryFn: ({ signal }) => get<GroupDetail>(`/api/groups/${of(groupKey)}`, signal) });
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
