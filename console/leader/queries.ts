import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, query } from '../api/client.ts';
import type { DayFigures, Trend, TrendKind } from './views.ts';

/** One day of the city, YYYY-MM-DD. */
export const useDay = (date: string) => useQuery({
  queryKey: ['figures', 'day', date], queryFn: ({ signal }) => get<DayFigures>(`/api/figures/day${query({ date })}`, signal), placeholderData: keepPreviousData,
});
export const useTrend = (days: number, by: TrendKind) => useQuery({
  queryKey: ['figures', 'trend', days, by], queryFn: ({ signal }) => get<Trend>(`/api/figures/trend${query({ days, by })}`, signal), placeholderData: keepPreviousData,
});
