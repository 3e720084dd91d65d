import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Wallboard } from '../../analytics/index.ts';
import { get } from '../api/client.ts';
import { onNews } from '../api/live.ts';

export type { Wallboard } from '../../analytics/index.ts';

/** Without news; the clock and the expected count move on anyway. */
const renewMs = 30_000;
/** With news: a busy hour brings several a second, and a wall that flickers is not read. */
const leastMs = 5_000;
const key = ['leader', 'wallboard'];

/** The wall's figures. A failed reading leaves the last ones standing; how old they are is for the page to say. */
export function useWallboard() {
  const client = useQueryClient();
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    const stop = onNews(() => { due ??= setTimeout(() => { due = undefined; void client.invalidateQueries({ queryKey: key }); }, leastMs); });
    return () => { clearTimeout(due); stop(); };
  }, [client]);
  return useQuery({ queryKey: key, queryFn: ({ signal }) => get<Wallboard>('/api/wallboard', signal), refetchInterval: renewMs, refetchIntervalInBackground: true, retry: true, retryDelay: renewMs, gcTime: renewMs });
}
