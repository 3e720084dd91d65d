import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeepingChangeView, KeepingView } from '../../../telephony/index.ts';
import { get, post } from '../../api/client.ts';

export type { KeepingChangeView, KeepingView };

export const useKeeping = () => useQuery({ queryKey: ['calls', 'keeping'], queryFn: ({ signal }) => get<KeepingView>('/api/recording-keeping', signal) });

/** Proposes, decides, holds. Whatever shows calls is read again: one change stands in several places. */
export function useKeepingAct() {
  const client = useQueryClient();
  return useMutation({ mutationFn: ({ path, input }: { path: string; input: unknown }) => post<unknown>(path, input), onSettled: () => void client.invalidateQueries({ queryKey: ['calls'] }) });
}
