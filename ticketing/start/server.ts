import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import packageJson from '../../package.json' with { type: 'json' };
import type { Config } from '../config.ts';
import { lockInstance } from '../db/instance-lock.ts';
import { createApp } from '../http/app.ts';
import { listen } from '../http/live.ts';
import { importRoutes } from '../intake/channels/import/routes.ts';
import { integrationRoutes } from '../intake/channels/integration/routes.ts';
import { smsRoutes } from '../intake/channels/sms/routes.ts';
import { wechatRoutes } from '../intake/channels/wechat/routes.ts';
import { createJobRunner, createRelay } from '../jobs/index.ts';
import { listenForReloads } from '../reload.ts';
import { banner } from './banner.ts';
import { buildConsole } from './build-console.ts';
import { allJobs } from './jobs.ts';
import type { Module } from './module.ts';
import { openDoors } from './doors.ts';
import { endAll, endOnSignal } from './end-all.ts';
import { openCore } from './open-core.ts';
import { PortTaken } from './port-taken.ts';
import { externalRoutes } from '../hotline/external/routes.ts';
import { servePages } from './pages.ts';

/** Starts the server and keeps it until SIGINT or SIGTERM. @throws AlreadyRunning when another one runs on the same data */
export async function startServer(config: Config, modules: Module[]): Promise<void> {
  const say = (line: string) => console.log(line);
  const lock = lockInstance(config.dataDir, config.publicUrl);
  await buildConsole(say);
  const opened = await openCore(config, { own: true });
  const { core, log } = opened;
  const handlers = allJobs(core, modules);
  const jobs = config.redisUrl
    ? createRelay({ sql: core.sql, handlers, now: core.now, log, redisUrl: config.redisUrl })
    : createJobRunner({ sql: core.sql, db: core.db, handlers, concurrency: config.workers, now: core.now, log });
  const stopReloads = await listenForReloads(core);
  const live = await listen(core.sql, (err) => log.warn({ err }, 'a live update was not delivered'));
  const services = await Promise.all(modules.flatMap((m) => m.service?.(core) ?? []));
  const behindTheDoor = [
    ...services.flatMap((s) => s.parts),
    { what: 'the jobs', end: () => jobs.stop() },
    { what: 'the news of changed rules', end: stopReloads },
    { what: 'the live updates', end: () => live.stop() },
    ...opened.parts,
  ];
  const app = createApp(core, live, packageJson.version, {
    open: { '/api/channels/sms': smsRoutes(core), '/api/channels/wechat': wechatRoutes(core), '/api/channels/lines': externalRoutes(core), '/api/channels/integration': integrationRoutes(core, modules.find((m) => m.groups)?.groups?.(core)), ...Object.assign({}, ...modules.map((m) => m.openRoutes?.(core) ?? {})) },
    staff: { '/imports': importRoutes(core), ...Object.assign({}, ...modules.map((m) => m.staffRoutes?.(core) ?? {})) },
  });
  servePages(app);
  const server = await listening(() => serve({ fetch: app.fetch, hostname: config.host, port: config.port }) as Server).catch(async (error: unknown) => {
    await endAll(behindTheDoor, log);
    throw error;
  });
  openDoors(server, services);
  await jobs.start();
  endOnSignal([
    { what: 'the door', end: () => { server.close(); server.closeAllConnections(); } },
    ...behindTheDoor,
    { what: 'the lock', end: () => lock.release() },
  ], log);
  // Last: who reads it may stop us at once, and would leave PostgreSQL running if nobody listened yet.
  say(await banner(core, (server.address() as AddressInfo).port, opened.password!));
  for (const line of services.flatMap((s) => s.lines ?? [])) say(line);
}

/** @throws PortTaken when another program has the port */
async function listening(open: () => Server): Promise<Server> {
  const server = open();
  if (server.listening) return server;
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortTaken(error) : error));
  });
  return server;
}
