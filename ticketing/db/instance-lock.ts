import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createWhole } from '../create-whole.ts';
import { makeDataDirectory } from '../data-directory.ts';
import { isAlive, startedAt } from './process-identity.ts';

/** Who holds a data directory: enough to find the process and to know it from another with the same id. */
export interface Instance { pid: number; processStart?: string; address: string }

/** Another server runs on this data directory. Print `message` and exit with 1. */
export class AlreadyRunning extends Error {
  override name = 'AlreadyRunning';
  readonly instance: Instance;
  constructor(instance: Instance, dataDir: string) {
    super(`Already running on ${dataDir}: process ${instance.pid}, ${instance.address}. Stop it first, or start with another DATA_DIR and PORT.`);
    this.instance = instance;
  }
}

export interface InstanceLock {
  /** Gives the directory free. Does nothing when another has taken it over. */
  release(): void;
}

/**
 * One server a data directory. A lock whose process is gone (power cut, kill -9) is taken over.
 * @param address what to tell a person who starts a second one, such as http://localhost:12345
 * @throws {AlreadyRunning}
 */
export function lockInstance(dataDir: string, address: string): InstanceLock {
  makeDataDirectory(dataDir);
  const file = path.join(dataDir, 'instance.lock');
  const mine = JSON.stringify({ pid: process.pid, processStart: startedAt(process.pid), address } satisfies Instance);
  while (!createWhole(file, mine)) {
    const found = read(file);
    if (found === undefined) continue; // released between our two looks
    const holder = parse(found);
    if (holder && isSameProcess(holder)) throw new AlreadyRunning(holder, dataDir);
    setAside(file, found);
  }
  return { release: () => { if (read(file) === mine) rmSync(file, { force: true }); } };
}

const isSameProcess = (holder: Instance) => isAlive(holder.pid)
  && (holder.processStart === undefined || (startedAt(holder.pid) ?? holder.processStart) === holder.processStart);

/**
 * Removes a stale lock, and only that one: of two starters only one can rename it,
 * and who renames a newer lock by mistake puts it back.
 */
function setAside(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another starter was first: look again
  }
  if (read(aside) !== stale) {
    try { linkSync(aside, file); } catch { /* a third starter already holds it; PostgreSQL itself refuses the loser */ }
  }
  rmSync(aside);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): Instance | undefined {
  try {
    const value = JSON.parse(text) as Instance;
    return Number.isInteger(value.pid) ? value : undefined;
  } catch {
    return undefined;
  }
}
