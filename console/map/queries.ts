import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MapView, ShapesView } from '../../analytics/index.ts';
import { get, query } from '../api/client.ts';
import { renewMs } from '../trends/queries.ts';

export type { MapView, ShapesView } from '../../analytics/index.ts';

export const useMap = (filter: Record<string, string | undefined>) => useQuery({
  queryKey: ['leader', 'map', filter], queryFn: ({ signal }) => get<MapView>(`/api/map${query(filter)}`, signal), placeholderData: keepPreviousData, refetchInterval: renewMs,
});
/** Outlines hardly ever change: read once while the page is open. */
export const useShapes = (parent: string | undefined) => useQuery({
  queryKey: ['leader', 'shapes', parent], queryFn: ({ signal }) => get<ShapesView>(`/api/map/shapes${query({ parent })}`, signal), staleTime: Infinity,
});
