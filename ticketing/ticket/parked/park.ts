import { z } from 'zod';
import { suspend } from '../../assignment/suspend.ts';
import { openReports } from '../../assignment/tree/tree.ts';
import { unitName } from '../../catalogue/city.ts';
import { parkedCommitment } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { lapseRequests } from '../../request/lapse.ts';
import { verb } from '../../verb/verb.ts';
import { parkReasons } from './reasons.ts';
import { reviewMoment } from './review-day.ts';

/**
 * 挂账: follows an approved request. The citizen is told why not now, what is planned and when it is looked at again; it counts in nobody's score until it comes back,
 * which it does by itself on the day of the review, so that nobody is forgotten.
 */
export const park = verb({
  kind: 'ticket', name: 'park', summary: '挂账',
  input: z.object({ assignmentId: z.number(), reasonCode: z.string(), explanation: z.string(), plan: z.string(), condition: z.string(), reviewDate: z.string() }),
  async apply(work, subject, { assignmentId, ...input }) {
    const lead = subject.assignments.find((a) => a.id === assignmentId)!;
    const waiting = openReports(lead, subject.assignments);
    if (waiting.length) throw errors.ruleRefused('partsOpen', `还有${waiting.length}个协办、下派单位在办，待其办结或收回后才能挂账。`, `${waiting.length} supporting or delegated units are at work; wait for them or recall them first.`);
    const reviewAt = reviewMoment(work, input.reviewDate);
    await lapseRequests(work, '已挂账', lead.id, 'extension', 'suspension', 'unreasonable');
    await work.perform(suspend, { reason: parkReasons[input.reasonCode] ?? input.explanation }, { assignment: lead });
    work.stopClocks(['conference', 'resolve']);
    work.placeDues('park', reviewAt, { days: 1 });
    await work.tx.insert(parkedCommitment).values({
      ticketId: work.ticket.id, assignmentId, unitId: lead.unitId, reasonCode: input.reasonCode, explanation: input.explanation, plan: input.plan, condition: input.condition, parkedAt: work.now, reviewAt,
    });
    work.setTicket({ parkedUntil: reviewAt, dueAt: null, scoringExcluded: work.ticket.scoringExcluded ?? 'parked' });
    work.tell('parked', { reason: `${input.explanation}；计划：${input.plan}`, until: reviewAt.toISOString() }, reviewAt.toISOString());
    return { data: { ...input, reasonName: parkReasons[input.reasonCode], reviewAt, unit: unitName(work.core.city, lead.unitId) } };
  },
});
