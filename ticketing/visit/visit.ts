import { z } from 'zod';
import { resolvedLead } from '../assignment/lead.ts';
import { said } from '../citizen/said.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { closeVisit } from './close-visit.ts';
import { deniedContact, recordDispute } from './disputed-contact.ts';
import { asksForRework, isContent, isDissatisfied, overall, ratingFields } from './verdict.ts';

/**
 * 回访: asks apart whether the unit contacted the citizen, whether it is solved, how they were treated and what they think of the result.
 * A dissatisfied citizen's ticket goes back to the unit, or is closed with the rating and the reason why the dissatisfaction is unreasonable, which a reviewer
 * then confirms. Where the citizen denies a contact that the unit recorded, supervision is told, and it goes back unless nothing is left to do.
 */
export const recordVisit = verb({
  kind: 'ticket', name: 'visit', summary: '登记回访结果',
  input: z.object({ method: z.enum(['phone', 'sms', 'wechat', 'aiVoice']), staffContacted: z.boolean(), ...ratingFields, rework: z.boolean().default(false), unreasonable: reason.optional() })
    .refine((i) => overall(i) !== undefined, { message: '请记录对态度和结果是否满意', path: ['satisfaction'] })
    .refine((i) => !isDissatisfied(i) || i.dissatisfyReason, { message: '不满意须选择原因', path: ['dissatisfyReason'] })
    .refine((i) => !(i.rework && i.unreasonable), { message: '退回重办与不满意不合理只能选一项', path: ['unreasonable'] }),
  async apply(work, subject, { rework, unreasonable, ...input }) {
    const { text: comment, sealed } = input.comment ? said(work, input.comment) : {};
    const denied = await deniedContact(work, subject, input.staffContacted);
    const goesBack = rework || (denied !== null && !isContent(input) && !unreasonable && resolvedLead(subject.assignments) !== undefined);
    if (isDissatisfied(input) && !goesBack && !unreasonable && resolvedLead(subject.assignments)) throw errors.ruleRefused('unsatisfiedNeedsNext', '市民不满意的，须退回重办，或写明不满意不合理的理由（由审核员确认）。', 'A dissatisfied citizen’s ticket is reworked, or it is said why the dissatisfaction is unreasonable, for a reviewer to confirm.');
    if (unreasonable && !asksForRework(input)) throw errors.ruleRefused('notDissatisfied', '市民没有不满意，不必注明不合理。', 'The citizen is not dissatisfied; there is nothing to call unreasonable.');
    const verdict = { ...input, comment, satisfaction: overall(input)!, contactDisputed: denied !== null };
    if (denied) recordDispute(work, subject, denied);
    const to = await closeVisit(work, subject, verdict, goesBack ? comment ?? (denied ? '市民反映未与其联系' : '市民不满意') : null);
    const asked = unreasonable ? await ask(work, 'unreasonable', null, { reasonCode: 'dissatisfaction', reason: unreasonable, payload: { satisfaction: verdict.satisfaction } }) : null;
    return { to, data: { ...verdict, sealed, unreasonable, requestId: asked?.data?.requestId } };
  },
});
