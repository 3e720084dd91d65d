import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, query } from '../api/client.ts';
import type { HeldTicket, Holding, SupervisionView, TodoList } from './views.ts';

type Filter = Record<string, string | undefined>;

export const useSupervisions = (filter: Filter) => useQuery({
  queryKey: ['supervisions', filter], queryFn: ({ signal }) => get<{ items: SupervisionView[] }>(`/api/supervisions${query(filter)}`, signal), placeholderData: keepPreviousData,
});
export const useTodos = () => useQuery({ queryKey: ['todos'], queryFn: ({ signal }) => get<TodoList>('/api/todos', signal) });
export const useHolding = (filter: Filter) => useQuery({
  queryKey: ['figures', 'holding', filter], queryFn: ({ signal }) => get<Holding>(`/api/reports/holding${query(filter)}`, signal), placeholderData: keepPreviousData,
});
export const useHeldTickets = (filter: Filter | null) => useQuery({
  queryKey: ['figures', 'held', filter], queryFn: ({ signal }) => get<{ items: HeldTicket[] }>(`/api/reports/holding/tickets${query(filter!)}`, signal), enabled: filter !== null,
});
