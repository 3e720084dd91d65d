import type { Sql } from './connect.ts';

/** PostgreSQL's code for a lock that did not come in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** The right to do something of which there is one at a time, held until `end`. */
export interface Turn { end(): Promise<void> }

/**
 * One at a time in all processes together. The right is a lock of a database session: a process that dies
 * loses it, so work that says "running" while nobody holds the lock was interrupted.
 * @param lock any fixed number that no other lock of this database uses
 * @param patienceMs how long to wait for one that is just ending
 * @returns null while another one has it
 */
export async function takeTurn(sql: Sql, lock: number, patienceMs = 0): Promise<Turn | null> {
  const session = await sql.reserve();
  if (!await tryLock(session, lock, patienceMs)) {
    session.release();
    return null;
  }
  return {
    async end() {
      await session`select pg_advisory_unlock(${lock})`;
      session.release();
    },
  };
}

async function tryLock(session: Sql, lock: number, patienceMs: number): Promise<boolean> {
  if (patienceMs === 0) return (await session<{ got: boolean }[]>`select pg_try_advisory_lock(${lock}) as got`)[0]!.got;
  try {
    await session`select set_config('lock_timeout', ${String(patienceMs)}, false)`;
    await session`select pg_advisory_lock(${lock})`;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  } finally {
    await session`reset lock_timeout`;
  }
}
