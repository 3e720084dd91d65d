/** What is read and done about monthly topics. The first word of a key is what the server's events renew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EffectView, TopicCandidate } from '../../analytics/index.ts';
import type { TopicDetail, TopicLine } from '../../ticketing/index.ts';
import { get, post, query } from '../api/client.ts';

export type { TopicDetail, TopicLine } from '../../ticketing/index.ts';
export type { TopicCandidate } from '../../analytics/index.ts';

export const useTopics = (filter: { state?: string | undefined; year?: string | undefined }) => useQuery({
  queryKey: ['topics', filter], queryFn: ({ signal }) => get<{ items: TopicLine[] }>(`/api/topics${query(filter)}`, signal), placeholderData: keepPreviousData,
});
export const useCandidates = () => useQuery({ queryKey: ['topicCandidates'], queryFn: ({ signal }) => get<{ month: string; items: TopicCandidate[] }>('/api/topics/candidates', signal), staleTime: 300_000 });
export const useTopic = (no: string) => useQuery({ queryKey: ['topic', no], queryFn: ({ signal }) => get<TopicDetail>(`/api/topics/${encodeURIComponent(no)}`, signal) });
export const useTopicEffect = (no: string, on: boolean) => useQuery({ queryKey: ['topic', no, 'effect'], queryFn: ({ signal }) => get<EffectView>(`/api/topics/${encodeURIComponent(no)}/effect`, signal), enabled: on });

export function usePropose() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (input: Record<string, unknown>) => post<TopicDetail>('/api/topics', input), onSuccess: () => { for (const key of ['topics', 'topicCandidates']) void client.invalidateQueries({ queryKey: [key] }); } });
}
export function useTopicVerb(topic: TopicDetail) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, input }: { verb: string; input: Record<string, unknown> }) => post<TopicDetail>(`/api/topics/${encodeURIComponent(topic.topicNo)}/${verb}`, { ...input, revision: topic.revision }),
    onSuccess: (after) => { client.setQueryData(['topic', after.topicNo], after); void client.invalidateQueries({ queryKey: ['topics'] }); void client.invalidateQueries({ queryKey: ['topic', after.topicNo, 'effect'] }); },
    onError: () => { void client.invalidateQueries({ queryKey: ['topic', topic.topicNo], exact: true }); },
  });
}
