import { randomUUID } from 'node:crypto';
import { EngineError } from '../call-control.ts';
import { APP, asked, GONE, INNER, type Switchboard } from './switchboard.ts';

/** Inner channels and bridges of this engine, for listening and taps. */

/** An inner channel is usable when Asterisk has told that it is ours. */
const READY_MS = 5000;

export const innerId = (): string => `${INNER}${randomUUID()}`;

export async function innerBridge({ ari }: Switchboard): Promise<string> {
  const id = innerId();
  await asked(ari.ask('POST', `/bridges/${id}`, { type: 'mixing', name: 'inner' }));
  return id;
}

export async function join({ ari }: Switchboard, bridge: string, ...channels: string[]): Promise<void> {
  for (const channel of channels) await asked(ari.ask('POST', `/bridges/${bridge}/addChannel`, { channel }), [400, 404, 409, 422]);
}

/** Ends inner channels and bridges; those that are gone are no error. */
export async function endInner({ ari }: Switchboard, { channels = [], bridge }: { channels?: string[]; bridge?: string }): Promise<void> {
  for (const channel of channels) await asked(ari.askUnless([404], 'DELETE', `/channels/${channel}`));
  if (bridge) await asked(ari.askUnless(GONE, 'DELETE', `/bridges/${bridge}`));
}

/** Makes an inner channel and resolves when it may be put into a bridge. @param make is given the channel's id */
export async function innerChannel(board: Switchboard, make: (id: string) => Promise<unknown>): Promise<string> {
  const id = innerId();
  let late: NodeJS.Timeout | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    board.awaited.set(id, resolve);
    late = setTimeout(() => reject(new EngineError('unreachable', 'Asterisk made a channel and never told that it is there')), READY_MS);
  });
  try {
    await Promise.all([ready, asked(make(id))]);
    return id;
  } catch (error) {
    await endInner(board, { channels: [id] }).catch(() => {});
    throw error;
  } finally {
    clearTimeout(late);
    board.awaited.delete(id);
    ready.catch(() => {});
  }
}

/** What hears a channel (`in`: what its party says) and may speak into it. */
export const snoop = (board: Switchboard, target: string, { spy, whisper }: { spy: 'in' | 'both'; whisper: 'none' | 'out' | 'both' }): Promise<string> =>
  innerChannel(board, (id) => board.ari.ask('POST', `/channels/${encodeURIComponent(target)}/snoop/${id}`, { app: APP, appArgs: 'inner', spy, whisper }));
