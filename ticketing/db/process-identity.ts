import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Does a process with this id run now, whoever owns it? */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/**
 * When the process began, as text to compare for equality only. Ids are reused (quickly so in containers):
 * an id and its beginning together name one process. Undefined where the platform does not tell.
 */
export function startedAt(pid: number): string | undefined {
  if (process.platform === 'linux') return statFields(pid)?.[19]; // field 22, counted after "(comm)" which takes fields 1-2
  return ps(pid, 'lstart=');
}

/** The process's command line, or undefined where the platform does not tell. */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return undefined;
    }
  }
  return ps(pid, 'command=');
}

/** A killed child that its parent has not waited for still answers signal 0, but runs no more. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)?.[0] === 'Z';
}

/** Fields of /proc/<pid>/stat from the third on: the second is a name in brackets that may hold anything. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}
