import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AgentSkillsView, CallFigureLine, CallFiguresView, PhoneLineChangeView, PhoneLineDetail, PhoneLineList, PhoneLineView } from '../../telephony/index.ts';
import { call, get, post, query } from '../api/client.ts';

export type { AgentSkillsView, CallFigureLine, CallFiguresView, PhoneLineChangeView, PhoneLineDetail, PhoneLineList, PhoneLineView };

// under 'floor': the stream renews what begins so
export const useLines = () => useQuery({ queryKey: ['floor', 'lines'], queryFn: ({ signal }) => get<PhoneLineList>('/api/lines', signal), refetchInterval: 10_000 });
export const useLine = (number: string) => useQuery({ queryKey: ['floor', 'line', number], queryFn: ({ signal }) => get<PhoneLineDetail>(`/api/lines/${number}`, signal) });
export const useAgents = () => useQuery({ queryKey: ['floor', 'agents'], queryFn: ({ signal }) => get<{ items: AgentSkillsView[] }>('/api/lines/agents', signal) });
export const useFigures = (filter: { from: string; to: string; by: string; line?: string | undefined }) => useQuery({ queryKey: ['floor', 'figures', filter], queryFn: ({ signal }) => get<CallFiguresView>(`/api/call-figures${query(filter)}`, signal), placeholderData: (before) => before });

function useChange<I, O>(send: (input: I) => Promise<O>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ['floor'] }) });
}
export const useSaveLine = (number: string) => useChange((body: Record<string, unknown>) => call<PhoneLineDetail>(`/api/lines/${number}`, { method: 'PUT', body }));
export const useNewLine = () => useChange((body: Record<string, unknown>) => post<PhoneLineList>('/api/lines', body));
export const useDecide = () => useChange(({ id, verb, decision }: { id: number; verb: string; decision?: string }) => post<unknown>(`/api/lines/changes/${id}/${verb}`, decision ? { decision } : {}));
export const useSaveSkills = (staffId: number) => useChange((body: { skills: { skill: string; level: number }[] | null; reason: string }) => call<unknown>(`/api/lines/agents/${staffId}`, { method: 'PUT', body }));
