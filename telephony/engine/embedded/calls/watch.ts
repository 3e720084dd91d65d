import { ended } from './ending.ts';
import type { Exchange } from './exchange.ts';
import type { Leg } from './leg.ts';

const LOOK_MS = 500;

/** Ends legs whose party is gone without a word: nothing is heard of it, or its telephone does not come back. @returns a function that ends it */
export function watch(exchange: Exchange): () => void {
  const timer = setInterval(() => {
    const now = performance.now();
    for (const leg of exchange.legs.values()) look(exchange, leg, now);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

function look(exchange: Exchange, leg: Leg, now: number): void {
  const { graceMs, silenceMs } = exchange.settings;
  const { lostAt } = leg.line;
  if (lostAt !== null) {
    if (now - lostAt < graceMs) return;
    if (leg.state === 'up') leg.dialog.bye();
    return ended(exchange, leg, leg.state === 'up' ? 'connectionLost' : leg.inbound ? 'cancelled' : 'unreachable');
  }
  // Who holds us sends nothing; who has just come back needs a moment.
  if (leg.state !== 'up' || leg.held) return;
  if (now - Math.max(leg.voice.heardAt, leg.upAt, leg.line.backAt) < silenceMs) return;
  leg.dialog.bye();
  ended(exchange, leg, 'mediaLost');
}
