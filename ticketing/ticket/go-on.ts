import { z } from 'zod';
import { openAssignmentStates } from '../assignment/table.ts';
import { resume } from '../deadline/pause.ts';
import { verb } from '../verb/verb.ts';
import { startDispatchClock } from './dispatch-clock.ts';

/** 继续办理: the citizen has answered, the time to answer is over (市民逾期未补充), or a person says that it can go on without. The units go on with the time they had. */
export const goOn = verb({
  kind: 'ticket', name: 'goOn', summary: '继续办理',
  input: z.object({ how: z.enum(['answered', 'byHand', 'lapsed']).default('byHand'), reason: z.string().trim().max(500).optional() }),
  async apply(work, subject, input) {
    const to = subject.ticket.resumeState ?? 'pendingDispatch';
    work.stopClocks(['wait']);
    // one that was suspended before the question goes on standing still
    for (const row of subject.assignments.filter((a) => openAssignmentStates.includes(a.state) && a.state !== 'suspended')) resume(work, row);
    if (to === 'pendingDispatch') startDispatchClock(work);
    work.setTicket({ resumeState: null });
    if (input.how === 'answered') work.tell('supplemented', {}, String(work.ticket.askCount));
    return { to, data: input };
  },
});
