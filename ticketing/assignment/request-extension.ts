import { z } from 'zod';
import { limitsOf } from '../deadline/limits-of.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { extension as rules } from '../request/kinds/extension.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** 申请延期: before it is due, a limited number of times, each at most ten working days (domain §4.2). */
export const requestExtension = verb({
  kind: 'assignment', name: 'requestExtension', summary: '申请延期',
  input: z.object({ workdays: z.number().int().min(1).max(10, '每次不超过10个工作日'), reasonCode: z.enum(Object.keys(rules.reasons) as [string]), reason }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const { extension } = limitsOf(work.core, work.ticket);
    if (!extension) throw errors.ruleRefused('noExtension', '特急工单不得延期。', 'A critical ticket cannot be extended.');
    if (row.extensionCount >= extension.max) throw errors.ruleRefused('extensionLimit', `最多延期${extension.max}次。`, `At most ${extension.max} extensions.`);
    if (work.now > row.dueAt) throw errors.ruleRefused('extensionLate', '已超期，不能再申请延期。', 'It is overdue; an extension must be asked for before.');
    return ask(work, 'extension', row, { reasonCode: input.reasonCode, reason: input.reason, payload: { workdays: input.workdays } });
  },
});
