import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Trends } from '../../analytics/index.ts';
import { get, query } from '../api/client.ts';

export type { Trends } from '../../analytics/index.ts';
/** Half as old as figures may become. */
export const renewMs = 30_000;

export const useTrends = (filter: Record<string, string | undefined>) => useQuery({
  queryKey: ['leader', 'trends', filter], queryFn: ({ signal }) => get<Trends>(`/api/figures/trends${query(filter)}`, signal), placeholderData: keepPreviousData, refetchInterval: renewMs,
});
