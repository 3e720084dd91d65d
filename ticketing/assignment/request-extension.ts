import { z } from 'zod';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { extension as rules } from '../request/kinds/extension.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { extendedDue } from './extension-limits.ts';

/** 申请延期: before it is due, within the limits of the profile's cell. A delegated unit asks the unit above it. */
export const requestExtension = verb({
  kind: 'assignment', name: 'requestExtension', summary: '申请延期',
  input: z.object({ workdays: z.number().int().min(1).max(60, '不超过60个工作日'), reasonCode: z.enum(Object.keys(rules.reasons) as [string]), reason }),
  guard: ({ assignment }, _actor, now) => now > assignment!.dueAt
    ? errors.ruleRefused('extensionLate', '已超期，不能再申请延期，请尽快办结并说明原因。', 'It is overdue; an extension must be asked for before.') : null,
  async apply(work, subject, input) {
    const row = subject.assignment!;
    extendedDue(work, row, input.workdays); // refuses now what the decision could not grant
    return ask(work, 'extension', row, { reasonCode: input.reasonCode, reason: input.reason, payload: { workdays: input.workdays } });
  },
});
