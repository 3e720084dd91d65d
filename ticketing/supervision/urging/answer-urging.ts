import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { unitName } from '../../catalogue/city.ts';
import { said } from '../../citizen/said.ts';
import { urging } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { verb } from '../../verb/verb.ts';

/** 回复催办: a short word on where it stands, for whoever is asked next. It answers every urging that waits. */
export const answerUrging = verb({
  kind: 'assignment', name: 'answerUrging', summary: '回复催办',
  input: z.object({ text: z.string().trim().min(4, '请简述办理进展').max(500) }),
  guard: (subject) => subject.assignment!.urgedAt === null ? errors.ruleRefused('notUrged', '没有待回复的催办。', 'No urging waits for an answer.') : null,
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const { text } = said(work, input.text);
    const by = work.actor.kind === 'staff' ? { answeredBy: work.actor.staffId, answeredByName: work.actor.name } : {};
    await work.tx.update(urging).set({ answer: text, answeredAt: work.now, ...by }).where(and(eq(urging.assignmentId, row.id), isNull(urging.answeredAt)));
    work.setAssignment(row, { urgedAt: null });
    return { data: { text, unit: unitName(work.core.city, row.unitId) } };
  },
});
