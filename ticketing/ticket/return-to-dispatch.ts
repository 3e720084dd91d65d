import { z } from 'zod';
import { verb } from '../verb/verb.ts';
import { startDispatchClock } from './dispatch-clock.ts';

/** Follows an approved return of the lead unit: the ticket keeps its first dispatch time, the next unit gets a fresh clock. */
export const returnToDispatch = verb({
  kind: 'ticket', name: 'returnToDispatch', summary: '退单后重新待派',
  input: z.object({ proposedUnitId: z.string().optional() }),
  async apply(work, _subject, input) {
    startDispatchClock(work);
    work.setTicket({ leadUnitId: null, dueAt: null, returnCount: work.ticket.returnCount + 1 });
    return { data: input };
  },
});
