/** The floor as the server sees it, and what is done there. */
import { useEffect } from 'react';
import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { FloorView, FloorWall, OwnFloorView, SeatDetailView } from '../../telephony/index.ts';
import { get, post } from '../api/client.ts';
import { onPhoneNews } from '../api/live.ts';

export type { AgentView, FiguresView, FloorAlarmView, FloorVerbView, FloorView, FloorWall, LineFloorView, OwnFloorView, SeatDetailView, WaitingView } from '../../telephony/index.ts';

/** A busy floor changes many times a second, and a page that flickers is not read. */
const leastMs = 700;
/** Alarms come by the clock as well, without news. */
const renewMs = 5_000;

/** Renews a key with what the stream tells of telephones, at most so often. */
export function useRenewed(key: QueryKey, waitMs = leastMs): void {
  const client = useQueryClient();
  const name = JSON.stringify(key);
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    const stop = onPhoneNews(() => { due ??= setTimeout(() => { due = undefined; void client.invalidateQueries({ queryKey: JSON.parse(name) as QueryKey }); }, waitMs); });
    return () => { clearTimeout(due); stop(); };
  }, [client, name, waitMs]);
}

const floorKey = ['floorPage'];
export function useFloor() {
  useRenewed(floorKey);
  return useQuery({ queryKey: floorKey, queryFn: ({ signal }) => get<FloorView>('/api/floor', signal), refetchInterval: renewMs, staleTime: 0 });
}

export function useSeatDetail(staffId: number | null) {
  const key = ['floorSeat', staffId];
  useRenewed(key);
  return useQuery({ queryKey: key, queryFn: ({ signal }) => get<SeatDetailView>(`/api/floor/seats/${staffId}`, signal), enabled: staffId !== null, staleTime: 0 });
}

/** The wall hangs for days: a failed reading leaves the last figures standing. */
export function useFloorWall() {
  useRenewed(['floorWall'], 3_000);
  return useQuery({ queryKey: ['floorWall'], queryFn: ({ signal }) => get<FloorWall>('/api/floor/wall', signal), refetchInterval: 10_000, refetchIntervalInBackground: true, retry: false, staleTime: 0 });
}

export interface Done { verb: string; staffId?: number; callNo?: string; input?: Record<string, unknown> }
const callVerbs = ['listen', 'whisper', 'barge', 'takeOver', 'stopListening', 'forceRelease'];

/** A verb on somebody's seat, or on the call there. */
export function useDoOnFloor() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, staffId, callNo, input = {} }: Done) => (callVerbs.includes(verb) ? post<unknown>(`/api/phone/calls/${callNo}/${verb}`, input) : verb === 'messageAll' ? post<{ to: number }>('/api/floor/messages', input) : post<unknown>(`/api/floor/seats/${staffId}/${verb}`, input)),
    onSettled: () => { for (const key of ['floorPage', 'floorSeat', 'phone']) void client.invalidateQueries({ queryKey: [key] }); },
  });
}

export const useSaveLimits = () => {
  const client = useQueryClient();
  return useMutation({ mutationFn: (limits: Partial<FloorView['limits']>) => post<FloorView['limits']>('/api/floor/limits', limits), onSuccess: () => void client.invalidateQueries({ queryKey: floorKey }) });
};

/** An agent's own part: messages, the raised hand. Kept by the strip's key, which the stream renews. */
export const useOwnFloor = (enabled: boolean) => useQuery({ queryKey: ['floor', 'own'], queryFn: ({ signal }) => get<OwnFloorView>('/api/floor/own', signal), enabled, retry: false });
export function useDoOwn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, input = {} }: { verb: 'askHelp' | 'lowerHand' | 'abused' | 'read'; input?: Record<string, unknown> }) => post<OwnFloorView>(`/api/floor/own/${verb}`, input),
    onSuccess: (own) => { client.setQueryData(['floor', 'own'], own); void client.invalidateQueries({ queryKey: ['phone'] }); },
  });
}
