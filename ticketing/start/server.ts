import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '../config.ts';
import { AlreadyRunning, lockInstance } from '../db/instance-lock.ts';
import { createApp } from '../http/app.ts';
import { listen } from '../http/live.ts';
import { importRoutes } from '../intake/channels/import/routes.ts';
import { integrationRoutes } from '../intake/channels/integration/routes.ts';
import { smsRoutes } from '../intake/channels/sms/routes.ts';
import { wechatRoutes } from '../intake/channels/wechat/routes.ts';
import { createJobRunner, createRelay } from '../jobs/index.ts';
import { banner } from './banner.ts';
import { buildConsole } from './build-console.ts';
import { allJobs } from './jobs.ts';
import type { Module } from './module.ts';
import { openCore } from './open-core.ts';
import { servePages } from './pages.ts';

/** Starts the server and keeps it until SIGINT or SIGTERM. A second start on the same data says so and exits with 1. */
export async function startServer(config: Config, modules: Module[]): Promise<void> {
  const say = (line: string) => console.log(line);
  let lock;
  try {
    lock = lockInstance(config.dataDir, config.publicUrl);
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  await buildConsole(say);
  const opened = await openCore(config, { own: true });
  const { core, log } = opened;
  const handlers = allJobs(core, modules);
  const jobs = config.redisUrl
    ? createRelay({ sql: core.sql, handlers, now: core.now, log, redisUrl: config.redisUrl })
    : createJobRunner({ sql: core.sql, db: core.db, handlers, concurrency: config.workers, now: core.now, log });
  const live = await listen(core.sql, (err) => log.warn({ err }, 'a live update was not delivered'));
  const app = createApp(core, live, packageJson.version, {
    open: { '/api/channels/sms': smsRoutes(core), '/api/channels/wechat': wechatRoutes(core), '/api/channels/integration': integrationRoutes(core, modules.find((m) => m.groups)?.groups?.(core)) },
    staff: { '/imports': importRoutes(core), ...Object.assign({}, ...modules.map((m) => m.staffRoutes?.(core) ?? {})) },
  });
  servePages(app);
  await jobs.start();
  const server = await new Promise<Server>((resolve, reject) => {
    const made = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, () => resolve(made as Server)) as Server;
    made.once('error', reject);
  });
  say(banner(core, (server.address() as AddressInfo).port, opened.password));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    server.close();
    server.closeAllConnections();
    await jobs.stop();
    await live.stop();
    await opened.stop();
    lock.release();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}
