import { z } from 'zod';
import { roleFor } from '../access/actor.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import { pause } from '../deadline/pause.ts';
import { errors } from '../errors.ts';
import { verb } from '../verb/verb.ts';

/** What is missing, one line each: all of it at once. */
export const missing = z.array(z.string().trim().min(2, '每项至少2个字').max(200, '每项不超过200字')).min(1, '请列出需要补充的内容').max(10, '最多10项');

/**
 * 请市民补充 (一次性告知: everything that is missing is asked for once; common practice, after the rule for administrative licences).
 * All clocks stand still until the citizen answers or the time to answer is over.
 */
export const askCitizen = verb({
  kind: 'ticket', name: 'askCitizen', summary: '请市民补充材料，暂停计时',
  input: z.object({ items: missing, unit: z.string().optional() }),
  guard({ ticket, assignments }, actor) {
    if (ticket.askCount > 0 && actor.kind !== 'system' && !roleFor(actor, ['coordinator']))
      return errors.ruleRefused('askedOnce', '一次性告知：已请市民补充过一次；确需再次补充的，由疑难协调员办理。', 'The citizen is asked once for everything; a coordinator may ask again.');
    return assignments.some((a) => a.state === 'returnPending') ? errors.ruleRefused('returnPending', '有退单正待审批，请先审批退单。', 'A return waits for its decision; decide it first.') : null;
  },
  async apply(work, subject, input) {
    for (const row of subject.assignments.filter((a) => openAssignmentStates.includes(a.state))) await pause(work, row);
    work.stopClocks(['dispatch']);
    const { due: until } = work.startClock('wait', limitsOf(work.core, work.ticket).wait);
    work.setTicket({ resumeState: subject.ticket.state, askCount: subject.ticket.askCount + 1 });
    work.tell('askedForMore', { what: input.items.join('；'), until: until.toISOString() }, String(work.ticket.askCount));
    return { data: { items: input.items, until, unit: input.unit } };
  },
});
