import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { get, post } from '../../console/api/client.ts';

/** A server to which the way is cut: no answer, and no word that there is none. */
const silent = vi.fn((_path: string, { signal }: { signal: AbortSignal | null }) => new Promise<Response>((_, reject) => {
  const ended = () => reject(signal!.reason as Error);
  if (signal?.aborted) ended();
  signal?.addEventListener('abort', ended);
}));

beforeEach(() => { vi.useFakeTimers(); vi.stubGlobal('fetch', silent); });
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });

test('what is read is given up after a minute without an answer, as a server that cannot be reached', async () => {
  const read = expect(get('/api/tickets')).rejects.toMatchObject({ id: 'unreachable', status: 0 });
  await vi.advanceTimersByTimeAsync(60_000);
  await read;
  expect(vi.getTimerCount()).toBe(0);
});

test('who no longer wants it ends it at once, and is not told of a server', async () => {
  const nobodyWants = new AbortController();
  const read = expect(get('/api/tickets', nobodyWants.signal)).rejects.toMatchObject({ name: 'AbortError' });
  nobodyWants.abort();
  await read;
  await expect(get('/api/tickets', nobodyWants.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});

test('what is written is waited for: nobody knows whether it was taken', async () => {
  let ended = false;
  void post('/api/tickets', {}).finally(() => { ended = true; });
  await vi.advanceTimersByTimeAsync(600_000);
  expect(ended).toBe(false);
});
