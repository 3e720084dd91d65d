/** What the page of calendars and limits reads and does. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';

export type DayKind = 'work' | 'weekend' | 'holiday' | 'makeUp' | 'localRest' | 'localWork';
export interface Day { date: string; kind: DayKind; name?: string }
export interface CalendarLine { regionCode: string; regionName: string; version: string; from: string | null; inForce: boolean; fileName: string | null; byName: string | null; createdAt: string | null; localDays: number; toRecount: number }
export interface Calendars { items: CalendarLine[]; unknownYears: { year: string; dueMoments: number }[]; mayUpload: boolean }
export interface Year { regionCode: string; version: string; year: number; known: boolean; office: { start: string; end: string; breaks: string[][] }; days: Day[] }
export interface CalendarFile { regionCode: string; from: string; fileName: string; text: string; years: string[] }
export interface Preview { before: string; after: string; changes: { date: string; before: boolean; after: boolean; name?: string }[]; years: { year: number; known: boolean; days: Day[] }[]; open: number }
export interface Cell { urgency: 'normal' | 'urgent' | 'critical'; type: string; limits: Record<string, unknown>; utility: Record<string, unknown>; enterprise: Record<string, unknown> }
export interface ProfileVersion { version: string; active: boolean; byName: string | null; createdAt: string; activatedByName: string | null; activatedAt: string | null; mine: boolean; cells: Cell[]; json: string }
export interface Profile { version: string; cells: Cell[]; versions: ProfileVersion[]; mayPropose: boolean; mayActivate: boolean }

/** Renewed while a recount is under way, which nothing else tells of. */
export const useCalendars = () => useQuery({ queryKey: ['calendars'], queryFn: ({ signal }) => get<Calendars>('/api/deadlines/calendars', signal), refetchInterval: ({ state }) => (state.data?.items.some((i) => i.toRecount > 0) ? 2000 : false) });
export const useYear = (regionCode: string, year: string, version?: string) => useQuery({ queryKey: ['calendars', 'year', regionCode, year, version], queryFn: ({ signal }) => get<Year>(`/api/deadlines/calendars/year${query({ regionCode, year, version })}`, signal) });
export const usePreview = () => useMutation({ mutationFn: (file: CalendarFile) => post<Preview>('/api/deadlines/calendars/preview', file) });
export function useActivateCalendar() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (file: CalendarFile & { based: string }) => post<{ version: string }>('/api/deadlines/calendars', file), onSettled: () => client.invalidateQueries({ queryKey: ['calendars'] }) });
}
export const useProfile = () => useQuery({ queryKey: ['profile'], queryFn: ({ signal }) => get<Profile>('/api/deadlines/profile', signal) });
export const useCheckProfile = () => useMutation({ mutationFn: (text: string) => post<{ version: string; cells: Cell[] }>('/api/deadlines/profile/check', { text }) });
export function useChangeProfile() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (change: { text: string } | { version: string }) => post<Profile>(`/api/deadlines/profile${'version' in change ? '/activate' : ''}`, change), onSuccess: (now) => { client.setQueryData(['profile'], now); } });
}
