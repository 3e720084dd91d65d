import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallBackCounts, CallBackDetail, CallBackList, CallBackView } from '../../telephony/index.ts';
import { get, post, query } from '../api/client.ts';

export type { CallBackDetail, CallBackList, CallBackView };

export type CallBackFilter = { show: string; line?: string | undefined; counted?: string | undefined; from?: string | undefined; to?: string | undefined; limit?: string };
// under 'calls': the stream renews what begins so
export const useCallBacks = (filter: CallBackFilter) => useQuery({ queryKey: ['calls', 'callBacks', filter], queryFn: ({ signal }) => get<CallBackList>(`/api/call-backs${query(filter)}`, signal), refetchInterval: 30_000, placeholderData: (before) => before });
// not under 'calls': what every page shows is not read anew with each ring on the floor
export const useCallBackCounts = (on: boolean) => useQuery({ queryKey: ['callBackCounts'], queryFn: ({ signal }) => get<CallBackCounts>('/api/call-backs/counts', signal), refetchInterval: 60_000, enabled: on });
export const useCallBack = (id: number) => useQuery({ queryKey: ['calls', 'callBack', id], queryFn: ({ signal }) => get<CallBackDetail>(`/api/call-backs/${id}`, signal) });

/** A verb on a task; lists and the task are read anew, also when somebody else was faster. */
export function useCallBackVerb(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, input = {} }: { verb: string; input?: Record<string, unknown> }) => post<CallBackDetail>(`/api/call-backs/${id}/${verb}`, input),
    onSettled: () => { void client.invalidateQueries({ queryKey: ['callBackCounts'] }); return client.invalidateQueries({ queryKey: ['calls'] }); },
  });
}
export const showNumber = (id: number) => post<{ number: string }>(`/api/call-backs/${id}/number`);
/** The server calls both: first the agent's own telephone, then the citizen's. */
export const dialCallBack = (id: number) => post<{ callNo: string }>('/api/phone/calls', { callBackId: id, purpose: 'callBack' });
