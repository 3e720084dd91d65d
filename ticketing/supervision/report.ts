import { z } from 'zod';
import { said } from '../citizen/said.ts';
import { verb } from '../verb/verb.ts';
import { orderFacts } from './issue.ts';
import { checkIn } from './levels.ts';

/** 反馈: what the unit found and did. From now on it is the issuer's turn, who has a time of their own to check it. */
export const report = verb({
  kind: 'supervision', name: 'report', summary: '反馈督办、批示办理情况',
  input: z.object({ text: z.string().trim().min(10, '反馈不少于10个字').max(5000), evidence: z.string().trim().max(2000).optional() }),
  async apply(work, subject, input) {
    const row = subject.supervision!;
    const { text } = said(work, input.evidence ? `${input.text}\n佐证：${input.evidence}` : input.text);
    work.stopClocks(['report'], { supervisionId: row.id });
    work.startClock('decide', checkIn, { supervisionId: row.id });
    work.setSupervision(row, { report: text, reportedAt: work.now, reportedBy: work.actor.kind === 'staff' ? work.actor.staffId : null });
    return { data: { ...orderFacts(work, [row]), text, onTime: work.now <= row.dueAt } };
  },
});
