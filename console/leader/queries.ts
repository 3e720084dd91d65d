import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, query } from '../api/client.ts';
import { renewMs } from '../trends/queries.ts';
import type { DayFigures, Trend, TrendKind } from './views.ts';

/** One day of the city, YYYY-MM-DD. */
export const useDay = (date: string) => useQuery({
  queryKey: ['leader', 'day', date], queryFn: ({ signal }) => get<DayFigures>(`/api/figures/day${query({ date })}`, signal), placeholderData: keepPreviousData, refetchInterval: renewMs,
});
export const useTrend = (days: number, by: TrendKind) => useQuery({
  queryKey: ['leader', 'trend', days, by], queryFn: ({ signal }) => get<Trend>(`/api/figures/trend${query({ days, by })}`, signal), placeholderData: keepPreviousData, refetchInterval: renewMs,
});
