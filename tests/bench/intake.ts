/** Messages a second through the one door, each by somebody who has not appealed before. */
import { system } from '../../ticketing/access/actor.ts';
import { receive } from '../../ticketing/intake/receive.ts';
import { besideBareWrites } from './bare/compare.ts';
import { message } from './load/callers.ts';
import type { Bench } from './run/bench.ts';

export const intake: Bench = (context) => besideBareWrites(context, {
  measured: `receive() with ${context.options.workers} messages at once: check, appellant, ticket, event, clocks, notice, jobs`,
  figure: 'messages', each: 'message',
  piece: async ({ core }, appeal) => receive(core, system('bench'), message(appeal)),
});
