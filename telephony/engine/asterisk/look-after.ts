import type { Bridge, Channel } from './ari/shapes.ts';
import { INNER, type Switchboard } from './switchboard.ts';

/** What was empty twice in a row, so long apart, is forgotten by everybody. */
export const LOOK_MS = 60_000;

/** Ends what nobody is left to end: empty bridges, and inner channels whose process died. @returns a function to be called now and then */
export function lookAfter(board: Switchboard): () => Promise<void> {
  let before = new Set<string>();
  return async () => {
    const [bridges, channels] = await Promise.all([board.ari.ask<Bridge[]>('GET', '/bridges'), board.ari.ask<Channel[]>('GET', '/channels')]);
    const legs = channels.filter(({ id }) => !id.startsWith(INNER)).map(({ id }) => id);
    const hasLeg = (bridge: Bridge) => bridge.channels.some((id) => legs.includes(id));
    const ours = bridges.filter(({ name }) => name === 'call' || name === 'inner');
    // A tap's bridge has inner channels alone; it lives as long as the leg that it hears, whose end ends its snoop.
    const empty = ours.filter((bridge) => !hasLeg(bridge) && (bridge.name === 'call' || bridge.channels.length < 2)).map(({ id }) => `/bridges/${id}`);
    const inBridges = new Set(bridges.flatMap((bridge) => bridge.channels));
    const stray = channels.filter(({ id }) => id.startsWith(INNER) && !inBridges.has(id)).map(({ id }) => `/channels/${id}`);
    const found = [...empty, ...stray];
    for (const path of found) if (before.has(path)) await board.ari.askUnless([404], 'DELETE', path);
    before = new Set(found);
  };
}
