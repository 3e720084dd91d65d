import type { Config } from '../config.ts';
import { ConfigError } from '../config.ts';
import { createBullWorker } from '../jobs/index.ts';
import { listenForReloads } from '../reload.ts';
import { allJobs } from './jobs.ts';
import { endOnSignal } from './end-all.ts';
import type { Module } from './module.ts';
import { openCore } from './open-core.ts';

/** A process that takes jobs from Redis until it is stopped; any number may run. */
export async function startWorker(config: Config, modules: Module[]): Promise<void> {
  if (!config.redisUrl) throw new ConfigError('npm run worker needs REDIS_URL, such as redis://127.0.0.1:6379. Without Redis the server runs the jobs itself.');
  const opened = await openCore(config, { own: false });
  const { core, log } = opened;
  const stopReloads = await listenForReloads(opened.core);
  const worker = createBullWorker({ sql: core.sql, db: core.db, handlers: allJobs(core, modules), concurrency: config.workers, now: core.now, log, redisUrl: config.redisUrl });
  await worker.start();
  console.log(`worker ${process.pid} takes jobs from ${new URL(config.redisUrl).host}`);
  endOnSignal([{ what: 'the jobs', end: () => worker.stop() }, { what: 'the news of changed rules', end: stopReloads }, ...opened.parts], log);
}
