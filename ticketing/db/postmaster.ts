import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from './process-identity.ts';

/** A running PostgreSQL server process and its port; not `ready` while it starts, recovers or stops. */
export interface Postmaster { pid: number; port: number; ready: boolean }

/**
 * The server that runs on this PostgreSQL data directory now, from the file it keeps there.
 * Undefined when none does, also when the file is a leftover and its id belongs to some other process.
 */
export function readPostmaster(directory: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]); // lines as in PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*
  const ready = lines[7]?.trim() === 'ready';
  if (!isAlive(pid) || !port) return undefined;
  const command = commandLine(pid);
  return command === undefined || command.includes(directory) ? { pid, port, ready } : undefined;
}

/** Waits until the server answers queries; undefined when it ended instead, or is not ready in time. */
export async function untilReady(directory: string, pid: number, timeoutMs: number): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < timeoutMs && isAlive(pid); waited += 20) {
    const server = readPostmaster(directory);
    if (server?.pid === pid && server.ready) return server;
    await sleep(20);
  }
  return undefined;
}

/** Fast shutdown: transactions under way are rolled back, then the server writes everything and ends. Waits for the end. */
export async function stopPostmaster(server: Postmaster, directory: string): Promise<void> {
  if (!isRunning(server, directory)) return;
  process.kill(server.pid, process.platform === 'win32' ? 'SIGTERM' : 'SIGINT');
  for (let waited = 0; isRunning(server, directory); waited += 20) {
    if (waited === 60_000) throw new Error(`PostgreSQL (process ${server.pid}) does not stop`);
    await sleep(20);
  }
}

/** Its file goes last, but an ended child answers signals until its parent notices: both must be there. */
const isRunning = (server: Postmaster, directory: string) => isAlive(server.pid) && readPostmaster(directory)?.pid === server.pid;
