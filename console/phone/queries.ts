/** What the telephone reads and asks of the server. */
import { useQuery } from '@tanstack/react-query';
import { call, get, post } from '../api/client.ts';
import type { CallerView } from '../../telephony/index.ts';
import type { PhoneCredentials } from './phone.ts';
import type { BusyReason, PartyView, PhoneView } from './types.ts';

export type { CallerView };

/** What is kept besides by those who look now and then: the stream may be down when something changes. */
const everyMs = 15_000;

export const usePhoneView = (enabled: boolean) => useQuery({ queryKey: ['phone'], queryFn: ({ signal }) => get<PhoneView>('/api/phone', signal), enabled, refetchInterval: everyMs, retry: false });

/** Screen pop: asked for when the server says that it will ring, before it does. */
export const usePopped = (callNo: string | null) => useQuery({
  queryKey: ['caller', 'call', callNo], queryFn: ({ signal }) => get<CallerView>(`/api/phone/calls/${callNo}/caller`, signal), enabled: callNo !== null, staleTime: 60_000, gcTime: 60_000, retry: 1,
});

export const useParties = (enabled: boolean) => useQuery({ queryKey: ['phone', 'parties'], queryFn: ({ signal }) => get<{ items: PartyView[] }>('/api/phone-parties', signal), enabled, staleTime: 5_000 });

/** `anew`: the first time that this page asks; a call of the page before comes back at once. */
export const askConnection = (asked: { deviceId: string; takeOver: boolean; anew: boolean }) => post<PhoneCredentials>('/api/phone/connection', asked);
export const endConnection = () => call<void>('/api/phone/connection', { method: 'DELETE' });
export const setSeat = (seat: { state: 'ready' | 'busy' | 'offline'; reason?: BusyReason }) => call<unknown>('/api/phone/seat', { method: 'PUT', body: seat });
/** What is done to one's own seat by a verb: ending the after-call work. */
export const doOnSeat = (verb: string) => post<unknown>(`/api/phone/seat/${verb}`);
export const doOnCall = (callNo: string, verb: string, input: unknown = {}) => post<unknown>(`/api/phone/calls/${callNo}/${verb}`, input);
