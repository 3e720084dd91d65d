import { z } from 'zod';
import { keptOf } from '../confidential/reporter.ts';
import { readConfidentialPolicy } from '../confidential/policy.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { reveal as rules } from '../request/kinds/reveal.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

const revealFields = ['name', 'phone', 'address', 'content'] as const;

/** 申请查看保密件的诉求人身份或原文: a second person decides; approved, it holds for the one who asked and for a day. */
export const requestReveal = verb({
  kind: 'ticket', name: 'requestReveal', summary: '申请查看保密件的身份或原文',
  input: z.object({ fields: z.array(z.enum(revealFields)).min(1, '请选择要查看的内容').max(4), reasonCode: z.enum(Object.keys(rules.reasons) as [string]).default('verify'), reason }),
  guard({ ticket }) {
    if (!ticket.isConfidential) return errors.ruleRefused('notConfidential', '不是保密件，可直接「查看」。', 'It is not confidential; what is masked can be looked at directly.');
    return null;
  },
  async apply(work, subject, input) {
    const fields = [...new Set(input.fields)];
    if (subject.ticket.isAnonymous && fields.some((f) => f !== 'content')) throw errors.ruleRefused('anonymous', '匿名诉求人的信息不向任何人显示，请通过平台联系。', 'An anonymous appellant is shown to nobody; reach them through the portal.');
    const kept = await keptOf(work.tx, subject.ticket.id);
    const missing = fields.filter((f) => f !== 'content' && !kept.includes(f));
    if (missing.length === fields.length) throw errors.ruleRefused('nothingKept', '没有留存所申请的信息。', 'None of that was ever given.');
    const { deciders, grantHours } = await readConfidentialPolicy(work.core, work.tx);
    return ask(work, 'reveal', null, { reasonCode: input.reasonCode, reason: input.reason, payload: { fields, hours: grantHours, deciders } });
  },
});
