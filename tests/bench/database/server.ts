import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../../ticketing/db/connect.ts';
import { startEmbedded } from '../../../ticketing/db/embedded.ts';

/** A PostgreSQL for one run of benches. Its settings are those of an installation: what is committed is on the disk. */
export interface BenchServer {
  version: string;
  /** Makes an empty database and gives its address. */
  create(): Promise<string>;
  /** Drops what was made, stops what was started, removes its files. */
  close(): Promise<void>;
}

/** @param address of a server whose user may create databases; without it an embedded one in a temporary directory */
export async function benchServer(address: string | undefined): Promise<BenchServer> {
  const { adminUrl, stop } = address ? { adminUrl: address, stop: async () => {} } : await embedded();
  const made: string[] = [];
  const admin = connect(adminUrl, { max: 1, name: 'hotline bench' });
  try {
    const [row] = await admin.sql<{ server_version: string }[]>`show server_version`;
    return {
      version: row!.server_version.split(' ')[0]!,
      async create() {
        const name = `hotline_bench_${randomBytes(6).toString('hex')}`;
        await admin.sql.unsafe(`create database ${name} template template0 encoding 'UTF8'`);
        made.push(name);
        const url = new URL(adminUrl);
        url.pathname = `/${name}`;
        return url.href;
      },
      async close() {
        for (const name of made.splice(0)) await admin.sql.unsafe(`drop database if exists ${name} with (force)`);
        await admin.close();
        await stop();
      },
    };
  } catch (error) {
    await admin.close();
    await stop();
    throw error;
  }
}

async function embedded(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-bench-'));
  chmodSync(directory, 0o755); // when root runs the bench, the server runs as another user
  const server = await startEmbedded(directory);
  return {
    adminUrl: server.url(),
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
