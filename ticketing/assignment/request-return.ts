import { z } from 'zod';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { returning } from '../request/kinds/return.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** Returns of one ticket by rule; a further one is a dispute for the coordinator (domain §3.5, §4.2). */
const maxReturns = 2;

/** 申请退单: not ours. The time to resolve keeps running, so that a return does not buy time. */
export const requestReturn = verb({
  kind: 'assignment', name: 'requestReturn', summary: '申请退单',
  input: z.object({ reasonCode: z.enum(Object.keys(returning.reasons) as [string]), reason, legalBasis: z.string().trim().max(1000).optional(), proposedUnitId: z.string().max(64).optional() }),
  guard(subject, _actor, now) {
    const row = subject.assignment!;
    if (subject.ticket.returnCount >= maxReturns) return errors.ruleRefused('returnLimit', `该工单已退单${maxReturns}次，先行办理，争议由疑难协调裁定。`, `Returned ${maxReturns} times already; handle it first, the coordinator rules.`);
    if (!row.returnUntil) return errors.ruleRefused('returnByPhone', '特急工单只能电话协商退单。', 'A critical ticket is returned by phone only.');
    return now > row.returnUntil ? errors.ruleRefused('returnWindow', '已超过退单时限。', 'The time to return it is over.') : null;
  },
  async apply(work, subject, input) {
    if (input.proposedUnitId && !work.core.city.units.has(input.proposedUnitId)) throw errors.ruleRefused('unitUnknown', '没有这个单位。', 'No such unit.');
    const { reasonCode, reason: why, ...payload } = input;
    return ask(work, 'return', subject.assignment!, { reasonCode, reason: why, payload });
  },
});
