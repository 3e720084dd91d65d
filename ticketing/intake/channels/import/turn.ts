import type { Core } from '../../../core.ts';

/** Any fixed number that no other lock of this database uses. */
const IMPORT_LOCK = 12_346;

/** The right to import, held until `end`. */
export interface ImportTurn { end(): Promise<void> }

/**
 * One import at a time in all processes together. The right is a lock of a database session: a process that dies
 * loses it, so a batch that says "running" while nobody holds the lock was interrupted.
 * @returns null while another import runs
 */
export async function takeImportTurn({ sql }: Pick<Core, 'sql'>): Promise<ImportTurn | null> {
  const session = await sql.reserve();
  const [row] = await session<{ got: boolean }[]>`select pg_try_advisory_lock(${IMPORT_LOCK}) as got`;
  if (!row?.got) {
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
