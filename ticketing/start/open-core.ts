/** From settings to a running core: database found or started, migrated and seeded, keys loaded. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';
import { createCore } from '../create-core.ts';
import type { Core } from '../core.ts';
import { connect, type Connection } from '../db/connect.ts';
import { runningEmbedded, startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { carriersFrom } from '../notify/carriers/index.ts';
import { loadSecrets } from '../secrets.ts';
import { seedCity } from '../seed/load.ts';

export interface Opened { core: Core; connection: Connection; log: Logger; password: string; fresh: boolean; stop(): Promise<void> }

/**
 * @param options.own start the embedded PostgreSQL where none is configured; a worker only joins one that runs
 */
export async function openCore(config: Config, options: { own: boolean }): Promise<Opened> {
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn', redact: ['phone', 'name', '*.phone', '*.name'] });
  const embedded = config.databaseUrl || !options.own ? null : await startEmbedded(config.dataDir);
  const url = config.databaseUrl ?? embedded?.url() ?? runningEmbedded(config.dataDir);
  if (!url) throw new Error(`No server runs on ${config.dataDir}: start it first, or set DATABASE_URL.`);
  await migrate(url);
  const connection = connect(url, { max: config.workers + 12, name: options.own ? 'hotline' : 'hotline worker' });
  const password = demoPassword(config.dataDir);
  const fresh = options.own ? await seedCity(connection.db, password, new Date()) : false;
  const core = await createCore({ config, connection, secrets: loadSecrets(config.dataDir, process.env), log, carriers: carriersFrom(config) });
  return { core, connection, log, password, fresh, stop: async () => { await connection.close(); await embedded?.stop(); } };
}

/** One password for the seeded accounts, from DEMO_PASSWORD or made on the first start and kept beside the keys. */
function demoPassword(dataDir: string): string {
  if (process.env.DEMO_PASSWORD) return process.env.DEMO_PASSWORD;
  const file = path.join(dataDir, 'demo-password');
  if (!existsSync(file)) writeFileSync(file, Array.from({ length: 10 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join(''), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
