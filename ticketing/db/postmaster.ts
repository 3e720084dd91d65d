import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from './process-identity.ts';

/** A running PostgreSQL server process and its port. */
export interface Postmaster { pid: number; port: number }

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
  const port = Number(lines[3]); // line 4 of PostgreSQL's lock file
  if (!isAlive(pid) || !port) return undefined;
  const command = commandLine(pid);
  return command === undefined || command.includes(directory) ? { pid, port } : undefined;
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
