/** What the page of jobs reads and does. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/client.ts';
import type { DeadJobList } from '../../ticketing/index.ts';

/** Jobs are told to nobody: looked at again now and then. */
const againMs = 10_000;

export const useDeadJobs = () => useQuery({ queryKey: ['jobs', 'dead'], queryFn: ({ signal }) => get<DeadJobList>('/api/jobs/dead', signal), refetchInterval: againMs });

export function useRequeue() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (ids: number[]) => post<{ queued: number }>('/api/jobs/requeue', { ids }), onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }) });
}
