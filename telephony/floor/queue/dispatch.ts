/** Looks who can be answered by whom, as often as something changed and never twice at once. */
import type { Core } from '../../../ticketing/index.ts';
import { decide } from '../../queue/index.ts';
import type { Lanes } from '../lane.ts';
import { offer } from './offer.ts';
import { readQueue } from './read.ts';

export interface Dispatcher { readonly busy: boolean; wake(): void; idle(): Promise<void>; stop(): void }

export function createDispatcher(core: Core, lanes: Lanes, stopped: () => boolean): Dispatcher {
  let again = false;
  let running: Promise<void> | null = null;
  const look = async () => {
    await Promise.resolve(); // never over before `running` is set
    while (again && !stopped()) {
      again = false;
      // Who was offered to a seat just taken by its agent has another free one beside them, maybe.
      if (await lookOnce(core, lanes).catch((err: unknown) => core.log.error({ err }, 'the queue could not be looked at'))) again = true;
    }
    running = null;
  };
  const idle = async (): Promise<void> => {
    if (!running) return;
    await running;
    return idle();
  };
  return {
    get busy() { return running !== null; },
    wake() { again = true; running ??= look(); },
    idle,
    stop() { again = false; },
  };
}

/** @returns whether something had changed since it looked */
async function lookOnce(core: Core, lanes: Lanes): Promise<boolean> {
  const queue = await readQueue(core, core.db);
  if (!queue.waiting.length || !queue.seats.length) return false;
  const offered = await Promise.all(decide(queue).map((decision) => lanes.run(queue.calls.get(decision.callId)!.callNo, () => offer(core, decision))
    .catch((err: unknown) => { core.log.error({ err }, 'a caller could not be offered'); return true; })));
  return offered.includes(false);
}
