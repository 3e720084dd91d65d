import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AlarmView, CallDetail, CallPage, CallsOfTicket, CallTotals, ExportView, KeepingChangeView, PlayView, SittingView, TranscriptView } from '../../telephony/index.ts';
import { get, post, query } from '../api/client.ts';
import { ApiError, unreachable } from '../api/error.ts';
import type { ErrorView } from '../api/types.ts';

export type { AlarmView, CallDetail, ExportView, PlayView, SittingView, TranscriptView };
export type Part = CallDetail['recordings']['parts'][number];
export type Line = CallPage['items'][number];
export type CallFilter = Record<string, string | undefined>;

export const useCalls = (filter: CallFilter) => useInfiniteQuery({
  queryKey: ['calls', 'list', filter], queryFn: ({ pageParam, signal }) => get<CallPage>(`/api/calls${query({ ...filter, cursor: pageParam })}`, signal),
  initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.nextCursor ?? undefined, placeholderData: keepPreviousData,
});
export const useCallTotals = (filter: CallFilter) => useQuery({ queryKey: ['calls', 'totals', filter], queryFn: ({ signal }) => get<CallTotals>(`/api/calls/totals${query(filter)}`, signal), placeholderData: keepPreviousData });
export const useCallAlarms = () => useQuery({ queryKey: ['calls', 'alarms'], queryFn: ({ signal }) => get<{ alarms: AlarmView[]; exports: ExportView[]; keeping: KeepingChangeView[] }>('/api/calls/alarms', signal) });
export const usePlays = (filter: CallFilter) => useQuery({ queryKey: ['calls', 'plays', filter], queryFn: ({ signal }) => get<{ items: PlayView[] }>(`/api/calls/plays${query(filter)}`, signal), placeholderData: keepPreviousData });
export const useCall = (callNo: string) => useQuery({ queryKey: ['calls', 'one', callNo], queryFn: ({ signal }) => get<CallDetail>(`/api/calls/${callNo}`, signal) });
export const useCallsOfTicket = (ticketNo: string) => useQuery({ queryKey: ['calls', 'ofTicket', ticketNo], queryFn: ({ signal }) => get<CallsOfTicket>(`/api/calls/of-ticket/${ticketNo}`, signal), retry: false });
export const useTranscript = (callNo: string, enabled: boolean) => useQuery({ queryKey: ['calls', 'transcript', callNo], queryFn: ({ signal }) => get<TranscriptView>(`/api/calls/${callNo}/transcript`, signal), enabled });

/** A number as the list is asked for it. Posted, so that no number stands in an address or a log. */
export const useFindNumber = () => useMutation({ mutationFn: (number: string) => post<{ caller: string; masked: string }>('/api/calls/caller', { number }), gcTime: 0 });

/** Something that is done to a call and answers with the call as it is now. */
export function useCallAct(callNo: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body?: unknown }) => post<CallDetail>(`/api/calls/${callNo}/${path}`, body ?? {}),
    onSuccess: (after) => { client.setQueryData(['calls', 'one', callNo], after); void client.invalidateQueries({ queryKey: ['calls', 'alarms'] }); },
  });
}
/** Begins a sitting. Every call is a line in the log, so it is asked once and kept nowhere. */
export function useBeginPlay(callNo: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (reason: string) => post<SittingView>(`/api/calls/${callNo}/play`, { reason }), gcTime: 0, onSettled: () => void client.invalidateQueries({ queryKey: ['calls', 'one', callNo] }) });
}
export const useRevealNumber = (callNo: string) => useMutation({ mutationFn: (reason: string) => post<{ number: string }>(`/api/calls/${callNo}/reveal`, { reason }), gcTime: 0 });

/** Decisions on exports and alarms, from wherever they are shown. */
export function useRecordingAct() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ path, body }: { path: string; body?: unknown }) => post<unknown>(`/api/recordings/${path}`, body ?? {}), onSettled: () => void client.invalidateQueries({ queryKey: ['calls'] }) });
}

/** Takes the file of an export and hands it to the browser. @throws ApiError */
export async function takeExport(id: number, name: string): Promise<void> {
  const response = await fetch(`/api/recordings/exports/${id}/take`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: '{}' }).catch(() => { throw unreachable(); });
  if (!response.ok) {
    const answer = (await response.json().catch(() => null)) as ErrorView | null;
    throw answer?.error ? new ApiError(response.status, answer.error.id, answer.error.zh, answer.error.en, answer.error.details) : unreachable(response.status);
  }
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
