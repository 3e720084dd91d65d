import type { Sql } from '../db/connect.ts';

/** PostgreSQL channel on which new work is announced. */
export const WAKE_CHANNEL = 'job';

/** Finds what no announcement tells of: retries and delayed work that came due, and announcements lost with a connection. */
const POLL_MS = 1_000;

/**
 * Calls `wake` now, when work is announced, and every second. Announcements resume by themselves after a lost connection.
 * @returns a function that ends it
 */
export async function listenForWork(sql: Sql, wake: () => void): Promise<() => Promise<void>> {
  const timer = setInterval(wake, POLL_MS);
  const listener = await sql.listen(WAKE_CHANNEL, wake, wake).catch((error: unknown) => {
    clearInterval(timer);
    throw error;
  });
  return async () => {
    clearInterval(timer);
    await listener.unlisten().catch(() => {}); // the connection may be gone already
  };
}
