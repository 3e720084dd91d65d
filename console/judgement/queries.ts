import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Models, PolicyView, QualityView, ThresholdView } from '../../ticketing/index.ts';
import { get, post, query } from '../api/client.ts';

export type { Models, PolicyView, QualityView, Tally, ThresholdView } from '../../ticketing/index.ts';
export type CurvePoint = ThresholdView['curve'][number];
export type PolicyLine = PolicyView['history'][number];

/** Days of the city, both included. */
export interface Span { from: string; to: string }

export const useQuality = (span: Span) => useQuery({ queryKey: ['judgement', 'quality', span], queryFn: ({ signal }) => get<QualityView>(`/api/judgement/quality${query({ ...span })}`, signal), placeholderData: keepPreviousData });
export const useThreshold = (span: Span, returnRate: number, refit: boolean) => useQuery({
  queryKey: ['judgement', 'threshold', span, returnRate, refit], queryFn: ({ signal }) => get<ThresholdView>(`/api/judgement/threshold${query({ ...span, returnRate, refit: refit ? 'true' : undefined })}`, signal), placeholderData: keepPreviousData,
});
export const usePolicy = () => useQuery({ queryKey: ['judgement', 'policy'], queryFn: ({ signal }) => get<PolicyView>('/api/judgement/policy', signal) });

/** What is said and done about the policy; each answers with the policy as it is then. */
export function usePolicyAct<I>(path: (input: I) => string, body: (input: I) => unknown = (input) => input) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: I) => post<PolicyView>(`/api/judgement/policy${path(input)}`, body(input)),
    onSuccess: (view) => { client.setQueryData(['judgement', 'policy'], view); void client.invalidateQueries({ queryKey: ['judgement', 'threshold'] }); },
  });
}

const whileTrainingMs = 1500;
/** The models in charge; while one is trained, its progress as it goes. */
export const useModels = (enabled: boolean) => useQuery({
  queryKey: ['models'], queryFn: ({ signal }) => get<Models>('/api/models', signal), enabled, refetchInterval: (q) => (q.state.data?.training ? whileTrainingMs : false),
});
export function useTrain() {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => post('/api/models/train'), onSuccess: () => client.invalidateQueries({ queryKey: ['models'] }) });
}
export function useModelAct() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ path, reason }: { path: string; reason: string }) => post<Models>(`/api/models/${path}`, { reason }), onSuccess: (view) => client.setQueryData(['models'], view) });
}
