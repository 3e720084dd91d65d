import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MetricCatalogue, MetricTicketsView, MetricTrendView, MetricValuesView, ScoreAppealable, ScoreFormulas, ScoreMonth, ScoreMonths, ScoreSheet, ScoreTickets, ScoreTrial, UnitSuccessions } from '../../analytics/index.ts';
import type { RequestView } from '../api/types.ts';
import { get, post, query } from '../api/client.ts';

export type Formula = ScoreFormulas['items'][number];
export type Definition = Formula['definition'];
export type ScoreItem = Definition['items'][number];
export type MetricView = MetricCatalogue['families'][number]['metrics'][number];
export type Value = MetricValuesView['rows'][number]['values'][string];
export type ShownTicket = MetricTicketsView['items'][number] & Partial<Pick<ScoreTickets['items'][number], 'assignmentId' | 'appeal'>>;
export type Line = ScoreSheet['lines'][number];
export type { MetricCatalogue, MetricTrendView, MetricValuesView, ScoreMonth, ScoreMonths, ScoreSheet, ScoreTrial };

const scores = '/api/scores';
export const useCatalogue = () => useQuery({ queryKey: ['metrics'], queryFn: ({ signal }) => get<MetricCatalogue>('/api/metrics', signal), staleTime: Infinity });
export const useValues = (span: { from: string; to: string }, by: string, ids?: string) => useQuery({ queryKey: ['metricValues', span, by, ids], queryFn: ({ signal }) => get<MetricValuesView>(`/api/metrics/values${query({ ...span, by, ids })}`, signal), placeholderData: (before) => before });
export const useTrend = (id: string | undefined, unitId: string | undefined) => useQuery({ queryKey: ['metricTrend', id, unitId], queryFn: ({ signal }) => get<MetricTrendView>(`/api/metrics/${id}/trend${query({ unitId })}`, signal), enabled: id !== undefined });
/** The tickets at an address of the API, a page at a time. */
export const useTickets = (path: string | null, params: Record<string, string | undefined>, page: number, size: number) =>
  useQuery({ queryKey: ['scoreTickets', path, params, page], queryFn: ({ signal }) => get<{ total: number; notShown: number; items: ShownTicket[] }>(`${path}${query({ ...params, limit: size, offset: (page - 1) * size })}`, signal), enabled: path !== null });

export const useMonths = () => useQuery({ queryKey: ['scoreMonths'], queryFn: ({ signal }) => get<ScoreMonths>(`${scores}/months`, signal) });
export const useMonth = (month: string | undefined, revision: string | undefined) => useQuery({ queryKey: ['scoreMonth', month, revision], queryFn: ({ signal }) => get<ScoreMonth>(`${scores}/months/${month}${query({ revision })}`, signal), enabled: month !== undefined, retry: false });
export const useSheet = (month: string, unitId: string, revision: string | undefined) => useQuery({ queryKey: ['scoreSheet', month, unitId, revision], queryFn: ({ signal }) => get<ScoreSheet>(`${scores}/months/${month}/units/${unitId}${query({ revision })}`, signal), retry: false });
export const useFormulas = () => useQuery({ queryKey: ['scoreFormulas'], queryFn: ({ signal }) => get<ScoreFormulas>(`${scores}/formulas`, signal) });
export const useAppeals = (state: string) => useQuery({ queryKey: ['requests', 'scoreAppeal', state], queryFn: ({ signal }) => get<{ items: RequestView[] }>(`/api/requests${query({ kind: 'scoreAppeal', state: state === 'open' ? undefined : state })}`, signal) });
export const useAppealable = (assignmentId: number | undefined) => useQuery({ queryKey: ['appealable', assignmentId], queryFn: ({ signal }) => get<ScoreAppealable>(`${scores}/appealable${query({ assignmentId })}`, signal), enabled: assignmentId !== undefined });
export const useSuccessions = () => useQuery({ queryKey: ['successions'], queryFn: ({ signal }) => get<UnitSuccessions>(`${scores}/successions`, signal) });

/** Every view that a change of a month, a formula or an appeal is seen in. */
const changed = ['scoreMonths', 'scoreMonth', 'scoreSheet', 'scoreFormulas', 'requests', 'scoreTickets', 'metricValues', 'successions'];
export function useChange<I, O = unknown>(path: (input: I) => string, body: (input: I) => unknown = (input) => input) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (input: I) => post<O>(path(input), body(input)), onSuccess: () => Promise.all(changed.map((key) => client.invalidateQueries({ queryKey: [key] }))) });
}
export const useMonthVerb = () => useChange(({ month, verb }: { month: string; verb: string; reason?: string }) => `${scores}/months/${month}/${verb}`, ({ reason }) => ({ reason }));
export const usePropose = () => useChange(() => `${scores}/formulas`, (input: { definition: Definition; validFrom: string; reason: string }) => input);
export const useDecide = () => useChange(({ version, what }: { version: number; what: string; decision?: string }) => `${scores}/formulas/${version}/${what}`, ({ decision }) => ({ decision }));
export const useTrial = () => useMutation({ mutationFn: (input: { definition: Definition; month: string }) => post<ScoreTrial>(`${scores}/formulas/try`, input) });
export const useAppeal = () => useChange(({ assignmentId }: { assignmentId: number; input: Record<string, unknown> }) => `/api/assignments/${assignmentId}/appealScore`, ({ input }) => input);
export const useDecideAppeal = () => useChange(({ id, what }: { id: number; what: string; decision: string }) => `/api/requests/${id}/${what}`, ({ decision }) => ({ decision }));
export const useSuccede = () => useChange(() => `${scores}/successions`, (input: { unitId: string; successorId: string; fromDay: string; basis: string }) => input);
