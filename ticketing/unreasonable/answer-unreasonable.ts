import { z } from 'zod';
import { recall } from '../assignment/recall.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';

/** Working days in which the explanation may be objected to before it settles into a closed ticket. */
export const settleDays = 5;

/** The ticket is answered with the explanation. It counts in nobody's score; the citizen is told, with the right to object. */
export const answerUnreasonable = verb({
  kind: 'ticket', name: 'answerUnreasonable', summary: '不合理、超职责诉求解释答复',
  input: z.object({ kind: z.enum(['unreasonable', 'beyondDuty']), explanation: z.string(), legalBasis: z.string() }),
  async apply(work, subject, { kind, explanation, legalBasis }) {
    for (const row of subject.assignments.filter((a) => openAssignmentStates.includes(a.state))) await work.perform(recall, { reason: '诉求已认定并解释答复' }, { assignment: row, as: byRule });
    work.stopClocks(['sign', 'contact', 'resolve', 'conference']);
    const { due } = work.startClock('settle', { workdays: settleDays });
    work.setTicket({ publicReply: explanation, scoringExcluded: kind, closedAt: work.now, dueAt: null });
    work.tell('unreasonable', { reply: explanation }, String(work.ticket.reopenCount));
    return { data: { kind, reply: explanation, legalBasis, objectUntil: due, unit: work.core.city.units.get(work.ticket.leadUnitId ?? '')?.name } };
  },
});
