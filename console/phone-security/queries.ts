import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AttemptView, DialAlarmView, DialRulesView, PhoneBlocksView, TrunksView } from '../../telephony/index.ts';
import { get, post, query } from '../api/client.ts';

const key = (part: string, ...more: unknown[]) => ['phone-security', part, ...more];
export const useTrunks = () => useQuery({ queryKey: key('trunks'), queryFn: ({ signal }) => get<TrunksView>('/api/trunks', signal), refetchInterval: 30_000 });
export const useDialRules = () => useQuery({ queryKey: key('dial-rules'), queryFn: ({ signal }) => get<DialRulesView>('/api/dial-rules', signal) });
export const useAlarms = (on: boolean) => useQuery({ queryKey: key('alarms'), queryFn: ({ signal }) => get<{ open: number; items: DialAlarmView[] }>('/api/dial-rules/alarms', signal), refetchInterval: 30_000, enabled: on });
export const useBlocks = () => useQuery({ queryKey: key('phone-blocks'), queryFn: ({ signal }) => get<PhoneBlocksView>('/api/phone-blocks', signal), refetchInterval: 30_000 });
export const attemptsShown = 50;
export const useAttempts = ({ refused, kind, page }: { refused?: string; kind?: string; page: number }) => useQuery({
  queryKey: key('attempts', refused, kind, page), placeholderData: keepPreviousData,
  queryFn: ({ signal }) => get<{ total: number; items: AttemptView[] }>(`/api/dial-rules/attempts${query({ refused, kind, limit: attemptsShown, offset: (page - 1) * attemptsShown })}`, signal),
});

/** Proposes, decides, lifts, closes. Everything on the page is read again: one change shows in several places. */
export function useSecurityAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, input = {} }: { path: string; input?: unknown }) => post<unknown>(path, input),
    onSettled: () => void client.invalidateQueries({ queryKey: ['phone-security'] }),
  });
}
