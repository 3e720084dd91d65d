import { z } from 'zod';
import { limitsOf } from '../deadline/limits-of.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { needsBasis, returning } from '../request/kinds/return.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** 申请退单: not ours, for this reason, by this law, theirs instead. The time to resolve keeps running, so that a return does not buy time. */
export const requestReturn = verb({
  kind: 'assignment', name: 'requestReturn', summary: '申请退单',
  input: z.object({ reasonCode: z.enum(Object.keys(returning.reasons) as [string]), reason, legalBasis: z.string().trim().max(1000).optional(), proposedUnitId: z.string().max(64).optional() }),
  guard(subject, _actor, now) {
    const row = subject.assignment!;
    if (row.returnForbidden) return errors.ruleRefused('returnForbidden', '该派单经裁定交办、指定先行办理或退单已被驳回，须先办理，不得再退；仍有争议的，请疑难协调员转会商。', 'It may not be given back: a ruling or a refused return keeps it with you. Handle it; the coordinator may call a conference.');
    if (!row.returnUntil) return errors.ruleRefused('returnByPhone', '该工单不受理书面退单，请电话与派单员协商，由派单员改派。', 'It is returned by phone only: call the dispatcher, who may reassign it.');
    return now > row.returnUntil ? errors.ruleRefused('returnWindow', '已超过退单时限，须先行办理；确有争议的，请疑难协调员转会商。', 'The time to return it is over; handle it. The coordinator may call a conference.') : null;
  },
  async apply(work, subject, input) {
    const { city } = work.core;
    const row = subject.assignment!;
    const { maxReturns } = limitsOf(work.core, work.ticket);
    if (row.role !== 'delegated' && work.ticket.returnCount >= maxReturns)
      throw errors.ruleRefused('returnLimit', `该工单已退单${work.ticket.returnCount}次（最多${maxReturns}次），须先行办理，争议由疑难协调员会商裁定。`, `Returned ${work.ticket.returnCount} times already, at most ${maxReturns}; handle it first, the coordinator rules.`);
    if (needsBasis.includes(input.reasonCode) && !input.legalBasis)
      throw errors.ruleRefused('returnBasis', `以「${returning.reasons[input.reasonCode]}」退单须写明法规依据或文号。`, 'This reason needs its legal basis.');
    if (input.proposedUnitId && !city.units.get(input.proposedUnitId)?.active) throw errors.ruleRefused('unitUnknown', '没有建议的这个单位，或已停用。', 'No such unit, or it is no longer active.');
    if (input.proposedUnitId === row.unitId) throw errors.ruleRefused('proposedSelf', '建议承办单位不能是本单位。', 'The unit proposed must be another one.');
    const { reasonCode, reason: why, ...payload } = input;
    return ask(work, 'return', row, { reasonCode, reason: why, payload });
  },
});
