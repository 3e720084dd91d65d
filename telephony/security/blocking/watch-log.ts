/** What Asterisk itself refused (an unknown trunk, a wrong password) counts as what our own doors refuse: its security log is read as it grows. */
import { open, truncate } from 'node:fs/promises';
import { setTimeout as later } from 'node:timers/promises';
import type { Core } from '../../../ticketing/index.ts';
import { suspicious } from './blocked.ts';
import { refusedIn } from './security-log.ts';

const everyMs = 5_000;
/** Asterisk appends, and nobody else reads it: grown so large, it is emptied when it was read to its end. */
const mostBytes = 8 << 20;
/** Read in one look; more is a flood, of which the end tells as much as the whole. */
const mostAtOnce = 1 << 20;

/** Where it was read to, and the beginning of a line whose end is not written yet. Null: nothing was read yet, and what is old is nobody's news. */
export interface Place { at: number; rest: string }

/** One look at the file. @returns where the next one begins @throws ENOENT, EACCES */
export async function readLog(core: Core, file: string, place: Place | null): Promise<Place> {
  const handle = await open(file, 'r');
  let next: Place;
  try {
    const { size } = await handle.stat();
    if (!place) return { at: size, rest: '' };
    // Shorter than it was: emptied, or another file under its name.
    const from = size < place.at ? 0 : Math.max(place.at, size - mostAtOnce);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    const lines = ((from === place.at ? place.rest : '') + buffer.toString('utf8', 0, bytesRead)).split('\n');
    next = { at: from + bytesRead, rest: lines.pop()!.slice(-4096) };
    for (const line of lines) {
      const refused = refusedIn(line);
      if (refused) await suspicious(core, refused.address, refused.what);
    }
  } finally {
    await handle.close();
  }
  if (next.at < mostBytes) return next;
  await truncate(file, 0);
  return { at: 0, rest: '' };
}

/** @param here whether this process drives the calls now: of several servers one counts @returns when `ended` */
export async function watchLog(core: Core, file: string, here: () => boolean, ended: AbortSignal): Promise<void> {
  let place: Place | null = null;
  let said = false;
  while (!ended.aborted) {
    place = here() ? await readLog(core, file, place).catch((err: unknown) => {
      if (!said) core.log.warn({ err, file }, 'the security log of Asterisk cannot be read: what it refuses at its own doors is not counted until it can');
      said = true;
      return null;
    }) : null;
    await later(everyMs, undefined, { signal: ended, ref: false }).catch(() => {});
  }
}
