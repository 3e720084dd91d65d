import { z } from 'zod';
import { cityDay } from '../deadline/city-day.ts';
import { limitWords } from '../deadline/limit-words.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import { openingOf } from '../deadline/opening.ts';
import { dueAt } from '../deadline/working-time.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { suspensionReasons } from '../request/kinds/suspension.ts';
import { day, reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { openDelegated } from './tree/tree.ts';

/** 申请暂停计时: until a known day, a limited number of times. What the unit has delegated must be done or recalled first: nobody works while the clocks stand still. */
export const requestSuspension = verb({
  kind: 'assignment', name: 'requestSuspension', summary: '申请暂停计时',
  input: z.object({ reasonCode: z.enum(Object.keys(suspensionReasons) as [string]), until: day, reason }),
  guard({ assignment, assignments }) {
    if (assignment!.role === 'delegated') return errors.ruleRefused('suspendAbove', '下派件的时限在上级单位的时限之内，请由上级单位申请暂停计时。', 'A delegated part has its time within that of the unit above; that unit asks for the suspension.');
    const below = openDelegated(assignment!, assignments);
    return below.length ? errors.ruleRefused('delegatedOpen', `还有${below.length}个下派单位在办，待其办结或收回后才能申请。`, `${below.length} delegated units are at work; wait for them or recall them first.`) : null;
  },
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const { suspension } = limitsOf(work.core, work.ticket);
    if (!suspension) throw errors.ruleRefused('noSuspension', '特急工单不得暂停计时；确有困难请联系疑难协调员。', 'A critical ticket is never suspended; turn to the coordinator.');
    if (row.suspensionCount >= suspension.max) throw errors.ruleRefused('suspensionLimit', `最多暂停计时${suspension.max}次；可在到期前申请延期，条件不具备的可申请挂账。`, `At most ${suspension.max} suspensions; ask for an extension before it is due, or to have it parked.`);
    const calendar = work.core.calendarFor(work.ticket.regionCode, work.now);
    const latest = dueAt(calendar, work.now, suspension.each);
    if (input.until <= cityDay(work.now)) throw errors.ruleRefused('untilPast', '恢复日期应晚于今天。', 'The day to go on must lie after today.');
    if (openingOf(calendar, input.until) > latest) throw errors.ruleRefused('suspensionTooLong', `每次暂停最长${limitWords(suspension.each)}，恢复日期最晚为${cityDay(latest)}。`, `One suspension ends on ${cityDay(latest)} at the latest.`);
    return ask(work, 'suspension', row, { reasonCode: input.reasonCode, reason: input.reason, payload: { until: input.until } });
  },
});
