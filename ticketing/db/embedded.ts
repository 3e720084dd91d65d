import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type ClusterPlace, clusterPlace, giveTo } from './cluster-place.ts';
import { freePort } from './free-port.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { isAlive } from './process-identity.ts';
import { type Postmaster, readPostmaster, stopPostmaster, untilReady } from './postmaster.ts';

/** A private PostgreSQL for people who have none. */
export interface EmbeddedPostgres {
  /** Address with password of a database on it. */
  url(database?: string): string;
  /** From now on a server that has died is started again at the same address, and each time it is said how that went. */
  keep(log: Pick<Logger, 'error' | 'warn'>): void;
  /** Stops the server after its running transactions are cut off; everything committed stays. */
  stop(): Promise<void>;
  /** True when this start made the database. */
  fresh: boolean;
  startedMs: number;
}

const USER = 'hotline';
const START_TIMEOUT_MS = 60_000; // recovery after a power cut reads the log again
/** How soon it is noticed that the server has died. */
const LOOK_MS = 1_000;

/**
 * Starts PostgreSQL in `<dataDir>/pg`, makes it first when it is not there, and waits until it answers.
 * A server left over from a process that was killed is found and used on.
 * Works as root (the server then runs as nobody) and from directories nobody can enter.
 * @param options.durable false only for tests: a power cut may then lose data
 * @throws with what to do when the platform has no PostgreSQL, or the server does not start
 */
export async function startEmbedded(dataDir: string, options: { durable?: boolean } = {}): Promise<EmbeddedPostgres> {
  const begun = performance.now();
  const durable = options.durable ?? true;
  const place = clusterPlace(dataDir);
  const binaries = postgresBinaries(place.runAs !== undefined);
  assertOwned(place);
  const fresh = !existsSync(path.join(place.directory, 'PG_VERSION'));
  if (fresh) initialise(place, binaries, durable);
  let server = (await adopt(place)) ?? (await launch(place, binaries, { durable, port: await freePort() }));
  const ending = new AbortController();
  let keeping: Promise<void> | undefined;
  /** By looking, not by waiting for a child's end: one that was adopted is nobody's child. */
  async function keep(log: Pick<Logger, 'error' | 'warn'>): Promise<void> {
    while (await sleep(LOOK_MS, true, { signal: ending.signal, ref: false }).catch(() => false)) {
      if (isAlive(server.pid)) continue;
      log.error('the embedded PostgreSQL has died; it is started again');
      await launch(place, binaries, { durable, port: server.port }).then(
        (again) => { server = again; log.warn('the embedded PostgreSQL runs again'); },
        (err: unknown) => log.error({ err }, 'the embedded PostgreSQL could not be started; tried again'), // those who served its connections may not have ended yet
      );
    }
  }
  return {
    url: (database = 'postgres') => address(place, server, database),
    keep: (log) => { keeping ??= keep(log); },
    async stop() {
      ending.abort();
      await keeping;
      await stopPostmaster(server, place.directory);
    },
    fresh,
    startedMs: Math.round(performance.now() - begun),
  };
}

/**
 * Address of the embedded PostgreSQL that another process of ours runs on this data directory, for `npm run worker`.
 * Undefined when none runs.
 */
export function runningEmbedded(dataDir: string): string | undefined {
  if (!existsSync(dataDir)) return undefined;
  const place = clusterPlace(dataDir);
  const server = readPostmaster(place.directory);
  return server && address(place, server, 'postgres');
}

const address = (place: ClusterPlace, server: Postmaster, database: string) =>
  `postgres://${USER}:${readFileSync(place.passwordFile, 'utf8').trim()}@127.0.0.1:${server.port}/${database}`;

/** Made beside its place and renamed at the end: a start that is killed half-way leaves nothing that looks like a database. */
function initialise(place: ClusterPlace, binaries: PostgresBinaries, durable: boolean): void {
  const draft = `${place.directory}.new`;
  const pwFile = `${place.directory}.initial-password`;
  for (const leftover of [draft, pwFile]) rmSync(leftover, { recursive: true, force: true });
  if (!existsSync(place.passwordFile)) writeFileSync(place.passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(pwFile, readFileSync(place.passwordFile), { mode: 0o600 });
  for (const target of [draft, pwFile]) giveTo(place, target);
  const result = spawnSync(binaries.initdb, [
    '-D', draft, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${pwFile}`, '--no-instructions',
    '--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype()}`, ...(durable ? [] : ['--no-sync']),
  ], { ...place.runAs, cwd: path.parse(draft).root, env: environment(), encoding: 'utf8' });
  rmSync(pwFile);
  if (result.status !== 0) throw new Error(`The embedded PostgreSQL could not be made in ${place.directory}: ${result.error?.message ?? result.stderr}`);
  renameSync(draft, place.directory);
}

/** Sorting by code point is fast and the same everywhere; character classes must know Chinese letters, or trigram search finds none. */
const ctype = () => ({ darwin: 'en_US.UTF-8', win32: 'C' } as Record<string, string>)[process.platform] ?? 'C.UTF-8';

const environment = () => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' });

/** The server of a killed process goes on running; its lock on the directory would keep us out. */
async function adopt(place: ClusterPlace): Promise<Postmaster | undefined> {
  const left = readPostmaster(place.directory);
  if (!left) return undefined;
  const server = await untilReady(place.directory, left.pid, START_TIMEOUT_MS);
  if (!server) await stopPostmaster(left, place.directory); // it was on its way out, or hangs
  return server;
}

async function launch(place: ClusterPlace, binaries: PostgresBinaries, { durable, port }: { durable: boolean; port: number }): Promise<Postmaster> {
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const settings = ['unix_socket_directories=', 'max_connections=100', ...(durable ? [] : unsafe)];
  const log = openSync(place.logFile, 'a');
  const child = spawn(binaries.postgres,
    ['-D', place.directory, '-p', String(port), '-h', '127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
    // Detached: Ctrl-C reaches only us, and we stop the server when our own work is done.
    { ...place.runAs, cwd: path.parse(place.directory).root, env: environment(), stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  child.unref();
  const failed = new Promise<string>((resolve) => { child.once('error', (error) => resolve(error.message)); });
  const server = child.pid === undefined ? undefined : await untilReady(place.directory, child.pid, START_TIMEOUT_MS);
  if (server) return server;
  const reason = child.pid === undefined ? await failed : lastLine(place.logFile);
  child.kill('SIGKILL');
  throw new Error(`The embedded PostgreSQL did not start: ${reason}. Its log: ${place.logFile}`);
}

const lastLine = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';

/** PostgreSQL would refuse too, but only in its log; and what we may not look into would seem to be empty. */
function assertOwned(place: ClusterPlace): void {
  if (!existsSync(place.directory)) return;
  const owner = statSync(place.directory).uid;
  const runner = place.runAs?.uid ?? process.getuid?.();
  if (runner !== undefined && owner !== runner) {
    throw new Error(`${place.directory} belongs to user ${owner}, but this is user ${runner}. Start as its owner (or root), or: chown -R ${runner} ${place.directory}`);
  }
}
