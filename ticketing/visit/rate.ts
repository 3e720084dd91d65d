import { z } from 'zod';
import { said } from '../citizen/said.ts';
import { satisfaction, solved } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { closeVisit, maxReworks } from './close-visit.ts';

/** The citizen's own rating stands for the visit. Unsolved or unsatisfied while the visit is due goes back to the unit by itself. */
export const rate = verb({
  kind: 'ticket', name: 'rate', summary: '市民评价',
  input: z.object({ satisfaction, solved, comment: z.string().trim().max(2000).optional() }),
  async apply(work, subject, input) {
    const bad = input.solved === 'unsolved' || input.satisfaction <= 2;
    const rework = bad && work.ticket.state === 'pendingVisit' && work.ticket.reworkCount < maxReworks && subject.assignments.some((a) => a.role === 'lead' && a.state === 'resolved');
    const { text: comment, sealed } = input.comment ? said(work.core, input.comment) : {};
    const verdict = { ...input, comment };
    return { to: await closeVisit(work, subject, { method: 'portal', ...verdict }, rework), data: { ...verdict, sealed } };
  },
});
