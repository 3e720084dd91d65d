/** Everything the console reads, one hook each. The first word of a key is what live.ts renews. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get, post, query } from './client.ts';
import type { AppellantView, CardLine, CityView, ImportView, Inbox, Me, Page, RequestView, TicketDetail, TicketLine } from './types.ts';

export type TicketFilter = Record<string, string | undefined>;

export const useMe = () => useQuery({ queryKey: ['me'], queryFn: ({ signal }) => get<Me>('/api/session', signal), staleTime: Infinity, retry: false });

/** Regions, units, matters, hotlines and words. They change with a reorganisation, not within a shift. */
export const useCity = () => useQuery({ queryKey: ['city'], queryFn: ({ signal }) => get<CityView>('/api/city', signal), staleTime: Infinity });

/** Whom one may name for a part of the work. */
export const useColleagues = (role: string) => useQuery({ queryKey: ['colleagues', role], queryFn: ({ signal }) => get<{ items: { staffId: number; name: string; languages: string[] }[] }>(`/api/colleagues${query({ role })}`, signal), staleTime: 300_000 });

/** A list that grows by its cursor. */
export const useTickets = (filter: TicketFilter, limit = 50) => useInfiniteQuery({
  queryKey: ['tickets', filter, limit],
  queryFn: ({ pageParam, signal }) => get<Page<TicketLine>>(`/api/tickets${query({ ...filter, cursor: pageParam, limit })}`, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
});

export const useTicket = (ticketNo: string) => useQuery({ queryKey: ['ticket', ticketNo], queryFn: ({ signal }) => get<TicketDetail>(`/api/tickets/${ticketNo}`, signal) });

export const useInbox = (filter: { due?: string | undefined; unitId?: string | undefined }) => useQuery({
  queryKey: ['inbox', filter], queryFn: ({ signal }) => get<Inbox>(`/api/assignments${query(filter)}`, signal), placeholderData: keepPreviousData,
});

export const useRequests = (filter: { state?: string | undefined; kind?: string | undefined }) => useQuery({
  queryKey: ['requests', filter], queryFn: ({ signal }) => get<{ items: RequestView[] }>(`/api/requests${query(filter)}`, signal), placeholderData: keepPreviousData,
});

export const useCards = (filter: { from?: string | undefined; to?: string | undefined; unitId?: string | undefined; standing?: string | undefined }) => useQuery({
  queryKey: ['cards', filter], queryFn: ({ signal }) => get<{ items: CardLine[] }>(`/api/cards${query(filter)}`, signal), placeholderData: keepPreviousData,
});

/** History by number. Posted, so that no number stands in an address or a log. */
export const useCaller = (phone: string) => useQuery({
  queryKey: ['caller', phone], queryFn: ({ signal }) => post<{ appellant: AppellantView | null; tickets: TicketLine[] }>('/api/callers', { phone }, signal), enabled: phone.length >= 7, gcTime: 0,
});

export const importIsOver = (state: string) => ['done', 'failed', 'finished', 'completed'].includes(state);
export const useImports = () => useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => get<{ items: ImportView[] }>('/api/imports', signal), refetchInterval: ({ state }) => (state.data?.items.some((i) => !importIsOver(i.state)) ? 2000 : false) });
/** Follows one import until it is over. */
export const useImport = (id: string | undefined) => useQuery({
  queryKey: ['import', id], queryFn: ({ signal }) => get<ImportView>(`/api/imports/${id}`, signal), enabled: id !== undefined,
  refetchInterval: ({ state }) => (state.data && importIsOver(state.data.state) ? false : 1000),
});
