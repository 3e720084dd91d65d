import { z } from 'zod';
import { verb } from '../verb/verb.ts';
import { closeTicket } from './close.ts';
import { startDispatchClock } from './dispatch-clock.ts';

/**
 * 转接回查: what became of it. Taken up by the other side it is closed and counts for nobody; not taken up it is ours after all,
 * because who received it first keeps it (国办发〔2022〕12号).
 */
export const checkBack = verb({
  kind: 'ticket', name: 'checkBack', summary: '登记转接结果',
  input: z.object({ outcome: z.enum(['taken', 'refused', 'unreached']), caseNo: z.string().trim().max(60).optional(), note: z.string().trim().min(2, '请写明回查情况').max(1000) }),
  async apply(work, _subject, input) {
    const line = work.core.city.partnerLines.get(work.ticket.transferredTo ?? '');
    work.stopClocks(['checkBack']);
    const data = { ...input, line: line?.name };
    if (input.outcome === 'taken') {
      work.setTicket({ scoringExcluded: 'transferred' });
      closeTicket(work);
      return { to: 'closed', data };
    }
    startDispatchClock(work);
    return { to: 'pendingDispatch', data };
  },
});
