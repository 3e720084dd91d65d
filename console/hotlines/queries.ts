import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LineDetail, LineView } from '../../ticketing/index.ts';
import { get, post } from '../api/client.ts';

export const useLines = () => useQuery({ queryKey: ['hotlines'], queryFn: ({ signal }) => get<{ items: LineView[] }>('/api/hotlines', signal) });
export const useLine = (number: string | undefined) => useQuery({ queryKey: ['hotlines', number], queryFn: ({ signal }) => get<LineDetail>(`/api/hotlines/${number}`, signal), enabled: number !== undefined });

/** Proposes or decides; the line is shown as it then is. */
export function useLineAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, input = {} }: { path: string; input?: Record<string, unknown> }) => post<LineDetail>(`/api/hotlines/${path}`, input),
    onSuccess: (line) => { client.setQueryData(['hotlines', line.number], line); void client.invalidateQueries({ queryKey: ['hotlines'], exact: true }); void client.invalidateQueries({ queryKey: ['city'] }); },
    onError: () => void client.invalidateQueries({ queryKey: ['hotlines'] }),
  });
}
