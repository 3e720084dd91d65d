import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { VisitFigures } from '../../analytics/index.ts';
import type { PickView, VisitPlanView } from '../../ticketing/index.ts';
import { get, post } from '../api/client.ts';

export type Plan = VisitPlanView['current'];
export type PlanRow = Plan['rows'][number];

export const useVisitPlan = () => useQuery({ queryKey: ['visitPlan'], queryFn: ({ signal }) => get<VisitPlanView>('/api/visit-plan', signal) });
export const useVisitFigures = () => useQuery({ queryKey: ['visitFigures'], queryFn: ({ signal }) => get<VisitFigures>('/api/figures/visits?days=30', signal) });
export const usePick = (ticketNo: string) => useQuery({ queryKey: ['visitPick', ticketNo], queryFn: ({ signal }) => get<PickView>(`/api/visit-plan/pick/${ticketNo}`, signal), enabled: ticketNo !== '', retry: false });

export function useChangePlan() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (input: { rows: PlanRow[]; note: string; version: number }) => post<VisitPlanView>('/api/visit-plan', input), onSuccess: (view) => client.setQueryData(['visitPlan'], view) });
}
