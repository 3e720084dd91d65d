import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChangePreview, ChangeView, SheetRows, SheetView } from '../../ticketing/index.ts';
import { get, post, query } from '../api/client.ts';

export const pageSize = 50;
export type Row = Record<string, string>;
/** What a file or a form says, and what it would change. */
export interface ReadFile { fileName?: string; rows: Row[]; preview: ChangePreview }

export const useSheets = () => useQuery({ queryKey: ['administration'], queryFn: ({ signal }) => get<{ items: SheetView[] }>('/api/administration', signal) });
export const useRows = (sheet: string, q: string | undefined, page: number) => useQuery({
  queryKey: ['administration', sheet, q ?? '', page], placeholderData: keepPreviousData,
  queryFn: ({ signal }) => get<SheetRows>(`/api/administration/${sheet}${query({ q, offset: (page - 1) * pageSize, limit: pageSize })}`, signal),
});
export const useChanges = (sheet: string) => useQuery({ queryKey: ['administration', 'changes', sheet], queryFn: ({ signal }) => get<{ items: ChangeView[] }>(`/api/administration/changes${query({ sheet })}`, signal) });

/** Looks at rows without changing anything. */
export const usePreview = (sheet: string) => useMutation({ mutationFn: async (rows: Row[]): Promise<ReadFile> => ({ rows, preview: await post<ChangePreview>(`/api/administration/${sheet}/preview`, { rows }) }) });
export const useReadFile = (sheet: string) => useMutation({ mutationFn: (file: File) => { const body = new FormData(); body.append('file', file); return post<ReadFile>(`/api/administration/${sheet}/read`, body); } });

/** Proposes or decides; whatever shows the city reads it again. */
export function useCityAct<T>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, input = {} }: { path: string; input?: Record<string, unknown> }) => post<T>(`/api/administration/${path}`, input),
    onSettled: () => { void client.invalidateQueries({ queryKey: ['administration'] }); void client.invalidateQueries({ queryKey: ['city'] }); },
  });
}
