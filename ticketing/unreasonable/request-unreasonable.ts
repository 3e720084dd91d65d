import { z } from 'zod';
import { roleFor } from '../access/actor.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { mustBeDecent } from './decent.ts';

/**
 * 申请认定不合理诉求、超职责诉求: the unit says so with evidence, the legal basis and an explanation in decent words that the citizen will read.
 * Its leader agrees first, a coordinator decides (common practice: 三级申请、二级审核、市级认定). The time to resolve runs on; cards that come meanwhile are taken back if it is agreed.
 */
export const requestUnreasonable = verb({
  kind: 'assignment', name: 'requestUnreasonable', summary: '申请认定不合理诉求或超职责诉求',
  input: z.object({
    kind: z.enum(['unreasonable', 'beyondDuty']), explanation: longText.max(5000, '不超过5000字').min(20, '给市民的说明不少于20个字'), evidence: z.string().trim().min(10, '请写明调查情况和证据（至少10个字）').max(5000),
    legalBasis: z.string().trim().min(4, '请写明依据的法规、文件和条款').max(1000),
  }),
  guard({ assignment, ticket }) {
    if (assignment!.role !== 'lead') return errors.ruleRefused('leadAsks', '由主办单位申请认定。', 'The lead unit asks for it.');
    return assignment!.contactedAt || ticket.isAnonymous || ticket.isConfidential ? null : errors.ruleRefused('contactFirst', '请先联系市民、听清诉求并登记联系情况，再申请认定。', 'Speak to the citizen first and record it.');
  },
  async apply(work, subject, { kind, explanation, evidence, legalBasis }) {
    const { title, content, address, appealType } = work.ticket;
    mustBeDecent(explanation, { title, content, address, appealType });
    const byLeader = roleFor(work.actor, ['unitLeader']) !== undefined; // then the unit's level has agreed already
    return ask(work, 'unreasonable', subject.assignment!, { reasonCode: kind, reason: evidence, payload: { explanation, legalBasis, ...(byLeader ? { byLeader } : {}) } });
  },
});
