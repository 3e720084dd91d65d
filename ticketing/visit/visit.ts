import { z } from 'zod';
import { said } from '../citizen/said.ts';
import { satisfaction, solved } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { closeVisit } from './close-visit.ts';

/** 回访: asks apart whether it was solved and how satisfied the citizen is; an unsatisfied one may go back to the unit. */
export const recordVisit = verb({
  kind: 'ticket', name: 'visit', summary: '登记回访结果',
  input: z.object({
    method: z.enum(['phone', 'sms', 'wechat', 'aiVoice']), staffContacted: z.boolean(), solved, satisfaction,
    dissatisfyReason: z.enum(['attitude', 'speed', 'result', 'policy', 'unreasonable']).optional(), comment: z.string().trim().max(2000).optional(), rework: z.boolean().default(false),
  }).refine((i) => i.satisfaction > 2 || i.dissatisfyReason, { message: '不满意须选择原因', path: ['dissatisfyReason'] }),
  async apply(work, subject, { rework, ...input }) {
    const { text: comment, sealed } = input.comment ? said(work.core, input.comment) : {};
    const verdict = { ...input, comment };
    return { to: await closeVisit(work, subject, verdict, rework), data: { ...verdict, sealed } };
  },
});
