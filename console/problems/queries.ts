/** What is read and done about problems. The first word of a key is what the server's events renew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';
import type { MeasureRegister, MemberState, ProblemDetail, ProblemMembers, ProblemView, ReplyPreview } from './views.ts';

type Filter = Record<string, string | undefined>;
const of = (id: string) => encodeURIComponent(id);

export const useProblems = (filter: Filter = {}) => useQuery({
  queryKey: ['problems', filter], queryFn: ({ signal }) => get<{ items: ProblemView[] }>(`/api/problems${query(filter)}`, signal), placeholderData: keepPreviousData,
});
export const useProblem = (problemNo: string) => useQuery({ queryKey: ['problem', problemNo], queryFn: ({ signal }) => get<ProblemDetail>(`/api/problems/${of(problemNo)}`, signal) });
export const useProblemMembers = (problemNo: string, filter: { state: MemberState; page: number; q?: string | undefined }) => useQuery({
  queryKey: ['problem', problemNo, 'members', filter], queryFn: ({ signal }) => get<ProblemMembers>(`/api/problems/${of(problemNo)}/members${query({ ...filter, page: String(filter.page) })}`, signal), placeholderData: keepPreviousData,
});
export const useMeasures = (filter: Filter) => useQuery({
  queryKey: ['problems', 'measures', filter], queryFn: ({ signal }) => get<MeasureRegister>(`/api/problems/measures${query(filter)}`, signal), placeholderData: keepPreviousData,
});

export interface Draft { reply: string; edits: { ticketNo: string; text: string | null }[]; show?: string[]; limit?: number }
/** What real members would read. Only asked for a text that could be sent. */
export const usePreview = (problemNo: string, draft: Draft | null) => useQuery({
  queryKey: ['preview', problemNo, draft], queryFn: () => post<ReplyPreview>(`/api/problems/${of(problemNo)}/reply/preview`, draft), enabled: draft !== null, placeholderData: keepPreviousData, retry: false, staleTime: 10_000,
});

const touched = ['groups', 'group', 'problems', 'problem', 'tickets', 'ticket', 'todos', 'inbox', 'effect'];
function useRenew() {
  const client = useQueryClient();
  return () => { for (const key of touched) void client.invalidateQueries({ queryKey: [key] }); };
}

/** Turns a group into a problem somebody owns. */
export function useMakeProblem(groupKey: string) {
  const renew = useRenew();
  return useMutation({ mutationFn: (input: Record<string, unknown>) => post<ProblemView>(`/api/groups/${of(groupKey)}/problem`, input), onSuccess: renew });
}

/** Every verb of a problem. */
export function useProblemVerb(problemNo: string) {
  const renew = useRenew();
  return useMutation({ mutationFn: ({ verb, input = {} }: { verb: string; input?: Record<string, unknown> }) => post<ProblemView>(`/api/problems/${of(problemNo)}/${verb}`, input), onSettled: renew });
}
