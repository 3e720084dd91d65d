import { z } from 'zod';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { parkReasons } from '../ticket/parked/reasons.ts';
import { reviewMoment } from '../ticket/parked/review-day.ts';
import { day, longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { openReports } from './tree/tree.ts';

/** 申请挂账: cannot be solved now. What the citizen will read, what is planned, what must come first, and when it is looked at again. */
export const requestPark = verb({
  kind: 'assignment', name: 'requestPark', summary: '申请挂账',
  input: z.object({
    reasonCode: z.enum(Object.keys(parkReasons) as [string]), explanation: longText.min(10, '请用市民看得懂的话解释（至少10个字）').max(1000),
    plan: longText.min(4, '请写明打算（至少4个字）').max(1000), condition: longText.min(4, '请写明恢复办理的条件（至少4个字）').max(500), reviewDate: day,
  }),
  guard({ assignment, assignments }) {
    if (assignment!.role !== 'lead') return errors.ruleRefused('leadParks', '由主办单位申请挂账，请将情况报主办单位。', 'The lead unit asks for it; report to it.');
    const waiting = openReports(assignment!, assignments);
    return waiting.length ? errors.ruleRefused('partsOpen', `还有${waiting.length}个协办、下派单位在办，待其办结或收回后才能申请。`, `${waiting.length} supporting or delegated units are at work; wait for them or recall them first.`) : null;
  },
  async apply(work, subject, { reasonCode, explanation, ...payload }) {
    reviewMoment(work, payload.reviewDate); // refuses a day that the decision could not keep to
    return ask(work, 'park', subject.assignment!, { reasonCode, reason: explanation, payload });
  },
});
