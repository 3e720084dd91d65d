import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, post, query } from '../api/client.ts';
import type { TicketLine } from '../api/types.ts';

export interface Clue { from: number; to: number; kind: string; name: string; put: string }
export interface Side { original: string; clues: Clue[]; copy: string }
export interface ScrubSheet { title: Side; content: Side; address: Side | null }
export interface Look { id: number; at: string; staffId: number; staffName: string; unitName: string; ticketNo: string | null; callNo: string | null; isConfidential: boolean; fields: string[]; reason: string; address: string | null; approved: boolean }
export interface Looks { items: Look[]; unusual: { staffId: number; staffName: string; most: number; hours: number; lastAt: string }[]; alarm: { looks: number; hours: number } }

export const useUnconfirmed = () => useQuery({ queryKey: ['tickets', 'unconfirmed'], queryFn: ({ signal }) => get<{ items: TicketLine[] }>('/api/confidential/unconfirmed', signal) });
/** The original beside the copy. Every call is a look and is logged, so it is asked once and kept nowhere. */
export const useOriginal = (ticketNo: string) => useQuery({ queryKey: ['original', ticketNo], queryFn: () => post<ScrubSheet>(`/api/confidential/tickets/${ticketNo}/original`), staleTime: Infinity, gcTime: 1_000, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false });
export const useLooks = (filter: Record<string, string | undefined>) => useQuery({ queryKey: ['looks', filter], queryFn: ({ signal }) => get<Looks>(`/api/confidential/looks${query(filter)}`, signal), placeholderData: keepPreviousData });
