import type { Core } from '../../../core.ts';
import type { Sql } from '../../../db/connect.ts';

/** Any fixed number that no other lock of this database uses. */
const IMPORT_LOCK = 12_346;
/** PostgreSQL's code for a lock that did not come in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** The right to import, held until `end`. */
export interface ImportTurn { end(): Promise<void> }

/**
 * One import at a time in all processes together. The right is a lock of a database session: a process that dies
 * loses it, so a batch that says "running" while nobody holds the lock was interrupted.
 * @param patienceMs how long to wait for one that is just ending
 * @returns null while another import runs
 */
export async function takeImportTurn({ sql }: Pick<Core, 'sql'>, patienceMs = 0): Promise<ImportTurn | null> {
  const session = await sql.reserve();
  if (!await lock(session, patienceMs)) {
    session.release();
    return null;
  }
  return {
    async end() {
      await session`select pg_advisory_unlock(${IMPORT_LOCK})`;
      session.release();
    },
  };
}

async function lock(session: Sql, patienceMs: number): Promise<boolean> {
  if (patienceMs === 0) return (await session<{ got: boolean }[]>`select pg_try_advisory_lock(${IMPORT_LOCK}) as got`)[0]!.got;
  try {
    await session`select set_config('lock_timeout', ${String(patienceMs)}, false)`;
    await session`select pg_advisory_lock(${IMPORT_LOCK})`;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  } finally {
    await session`reset lock_timeout`;
  }
}
