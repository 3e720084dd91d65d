import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { connect } from './connect.ts';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations');

/** Any fixed number: processes that start together take turns on it. */
const MIGRATION_LOCK = 12_345;

/**
 * Brings the database to the schema of this version. Safe to call from several processes at once, and again:
 * each migration runs once, all new ones in one transaction.
 */
export async function migrate(url: string, folder: string = FOLDER): Promise<void> {
  if (!existsSync(path.join(folder, 'meta', '_journal.json'))) return;
  const { sql, db, close } = connect(url, { max: 1, name: 'hotline migrate' }); // one connection, so that the lock is this session's
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(db, { migrationsFolder: folder });
  } finally {
    await close(); // which gives the lock back
  }
}
