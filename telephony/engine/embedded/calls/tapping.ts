import { decode, SILENCE } from '../media/g711.ts';
import { Inbox } from '../media/inbox.ts';
import { FRAME } from '../media/rtp.ts';
import type { Exchange } from './exchange.ts';
import { legUp } from './find.ts';

const MOST_WAITING = 25;
const silence = Buffer.alloc(FRAME, SILENCE);

/** Sends what one party says to the parent, 20 ms at a time, until it ends or is stopped. @throws EngineError when the leg is not up */
export function tap(exchange: Exchange, legId: string, id: number): void {
  const leg = legUp(exchange, legId);
  const inbox = new Inbox(MOST_WAITING);
  const off = leg.voice.each(({ payload }) => inbox.push(payload));
  const offClock = exchange.clock.each((frames) => {
    for (let n = 0; n < frames; n++) {
      const samples = decode(inbox.take() ?? silence);
      exchange.send({ kind: 'tapped', tap: id, frame: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength) });
    }
  });
  exchange.taps.set(id, {
    leg,
    end: () => {
      off();
      offClock();
      exchange.taps.delete(id);
      exchange.send({ kind: 'tapped', tap: id, frame: null });
    },
  });
}
