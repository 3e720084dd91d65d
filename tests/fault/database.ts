import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, connect } from '../../ticketing/db/connect.ts';
import { startEmbedded } from '../../ticketing/db/embedded.ts';
import { migrate } from '../../ticketing/db/migrate.ts';
import { createLedger } from './ledger.ts';

export interface Databases {
  /** A new database with our tables and the ledger, reached by this process and, by its address, by others. */
  create(name: string): Promise<Connection & { url: string }>;
  stop(): Promise<void>;
}

/** A real PostgreSQL of its own, gone with all its data when it is stopped. */
export async function startDatabases(): Promise<Databases> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hotline-fault-'));
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbedded(dataDir);
  return {
    async create(name) {
      const admin = connect(postgres.url(), { max: 1 });
      await admin.sql.unsafe(`create database ${name}`);
      await admin.close();
      const url = postgres.url(name);
      await migrate(url);
      const connection = connect(url, { max: 6 });
      await createLedger(connection.sql);
      return { ...connection, url };
    },
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
