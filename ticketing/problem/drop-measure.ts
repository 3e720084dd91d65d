import { z } from 'zod';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { problemVerb } from './verb.ts';

/** A measure recorded by mistake leaves the register; the course keeps that it stood there, and why not any more. */
export const dropMeasure = problemVerb({
  name: 'dropMeasure', summary: '删除登记有误的措施',
  input: z.object({ measureId: z.string().max(20), reason }),
  async apply(work, { measureId, reason: why }) {
    const found = work.problem.measures.find((m, i) => (m.id ?? String(i + 1)) === measureId);
    if (!found) throw errors.ruleRefused('measureUnknown', '没有这项措施。', 'No such measure.');
    work.set({ measures: work.problem.measures.filter((m) => m !== found) });
    return { title: found.title, documentNo: found.documentNo, reason: why };
  },
});
