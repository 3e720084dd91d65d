import { z } from 'zod';
import { cityDay } from '../../deadline/city-day.ts';
import { limitWords } from '../../deadline/limit-words.ts';
import { dueAt } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';
import { extension as rules } from '../../request/kinds/extension.ts';
import { reason } from '../../verb/fields.ts';
import { problemLimits } from '../limits.ts';
import { problemVerb } from '../verb.ts';
import type { ProblemWork } from '../work.ts';
import { askOnProblem } from './ask.ts';

/** The new end, counted from the old one, within what the profile allows. @throws HotlineError extensionLimit, extensionTooLong */
export function extendedProblemDue(work: ProblemWork, workdays: number): Date {
  const { extension } = problemLimits(work.core);
  const { problem, now, core } = work;
  if (!extension || problem.extensionCount >= extension.max) throw errors.ruleRefused('extensionLimit', `最多延期${extension?.max ?? 0}次。`, `At most ${extension?.max ?? 0} extensions.`);
  const calendar = core.calendarFor(core.config.cityCode, now);
  const until = dueAt(calendar, problem.dueAt, { workdays });
  if (until > dueAt(calendar, problem.dueAt, extension.each)) throw errors.ruleRefused('extensionTooLong', `每次延期不超过${limitWords(extension.each)}。`, `One extension adds ${limitWords(extension.each)} at most.`);
  return until;
}

/**
 * 申请延期 of the problem's own deadline, before it is over; another person decides. With `members` the same is asked for the members' own deadlines
 * at once: each is extended only within its own limits, and its citizen is told (decisions/0013).
 */
export const requestExtension = problemVerb({
  name: 'requestExtension', summary: '申请延长问题办理时限',
  input: z.object({ workdays: z.number().int().min(1).max(60, '不超过60个工作日'), reasonCode: z.enum(Object.keys(rules.reasons) as [string]), reason, members: z.boolean().default(false) }),
  guard: ({ problem, standing }, _actor, now) => now > problem.dueAt ? errors.ruleRefused('extensionLate', '已超期，不能再申请延期，请尽快答复并说明原因。', 'It is overdue; an extension must be asked for before.')
    : standing.openRequests.some((r) => r.kind === 'extension') ? errors.ruleRefused('alreadyAsked', '已有延期申请待审批。', 'An extension is asked for already.') : null,
  async apply(work, { workdays, reasonCode, reason: why, members }) {
    const until = extendedProblemDue(work, workdays); // refuses now what the decision could not grant
    return { ...await askOnProblem(work, 'extension', { reasonCode, reason: why, payload: { workdays, members } }), until: cityDay(until) };
  },
});
