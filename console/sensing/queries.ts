/** What is read and done about alerts and the duty desk. The first word of a key is what the server's events renew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';
import type { AlertCounts, AlertDetail, AlertView, DictionaryView, DutyFigures, DutyList, SeasonCalendar } from './views.ts';

export interface AlertFilter { state?: string | undefined; kind?: string | undefined; regionCode?: string | undefined; matterCode?: string | undefined; q?: string | undefined; inHand?: string | undefined; focus?: string | undefined }

export const useAlerts = (filter: AlertFilter) => useQuery({ queryKey: ['alerts', filter], queryFn: ({ signal }) => get<{ items: AlertView[]; counts: AlertCounts }>(`/api/alerts${query({ ...filter })}`, signal), placeholderData: keepPreviousData });
export const useAlert = (alertNo: string) => useQuery({ queryKey: ['alerts', 'one', alertNo], queryFn: ({ signal }) => get<AlertDetail>(`/api/alerts/${encodeURIComponent(alertNo)}`, signal) });
export const useSeasons = () => useQuery({ queryKey: ['seasons'], queryFn: ({ signal }) => get<SeasonCalendar>('/api/alerts/seasons', signal) });
export const useDuty = (filter: { state?: string | undefined; category?: string | undefined } = {}, enabled = true) => useQuery({ queryKey: ['duty', filter], queryFn: ({ signal }) => get<DutyList>(`/api/duty/alarms${query(filter)}`, signal), placeholderData: keepPreviousData, enabled, refetchInterval: 60_000 });
export const useDutyFigures = () => useQuery({ queryKey: ['duty', 'figures'], queryFn: ({ signal }) => get<DutyFigures>('/api/duty/figures', signal) });
export const useDictionary = () => useQuery({ queryKey: ['dictionary'], queryFn: ({ signal }) => get<DictionaryView>('/api/duty/dictionary', signal) });

export function useDoAlert(alertNo: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, input, revision }: { verb: string; input: Record<string, unknown>; revision: number }) => post<AlertDetail>(`/api/alerts/${encodeURIComponent(alertNo)}/${verb}${query({ revision })}`, input),
    onSettled: () => { for (const key of ['alerts', 'problems', 'groups', 'tickets']) void client.invalidateQueries({ queryKey: [key] }); },
  });
}
export function useLook() {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => post<{ raised: number }>('/api/alerts/look'), onSettled: () => void client.invalidateQueries({ queryKey: ['alerts'] }) });
}
export function useDoDuty() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ id, verb, input }: { id: number; verb: string; input: Record<string, unknown> }) => post<DutyList>(`/api/duty/alarms/${id}/${verb}`, input), onSettled: () => { for (const key of ['duty', 'ticket']) void client.invalidateQueries({ queryKey: [key] }); } });
}
export function useSaveDictionary() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (edit: Record<string, unknown>) => post<DictionaryView>('/api/duty/dictionary', edit), onSuccess: (saved) => client.setQueryData(['dictionary'], saved) });
}
export const tryWords = (text: string, entries: unknown) => post<{ found: { word: string; category: string }[] }>('/api/duty/dictionary/try', { text, entries });
