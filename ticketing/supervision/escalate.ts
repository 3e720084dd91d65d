import { z } from 'zod';
import { dueAt } from '../deadline/working-time.ts';
import { errors } from '../errors.ts';
import { verb } from '../verb/verb.ts';
import { orderFacts } from './issue.ts';
import { highestLevel, levelNames, reportLimit, type Level } from './levels.ts';
import { noteLevel } from './standing.ts';

/** 升级督办: a report that is overdue raises its order by one level, with that level's own time. */
export const escalate = verb({
  kind: 'supervision', name: 'escalate', summary: '逾期未反馈，升级督办',
  input: z.object({}),
  guard: (subject) => subject.supervision!.level >= highestLevel ? errors.ruleRefused('highestLevel', '已是三级督办，可约谈或移送问责。', 'It is at the highest level already.') : null,
  async apply(work, subject) {
    const row = subject.supervision!;
    const level = Math.min(row.level + 1, highestLevel) as Level;
    const limit = reportLimit(work.ticket.urgency, level);
    const due = dueAt(work.core.calendarFor(work.ticket.regionCode, work.now), work.now, limit);
    const missed = row.dueAt;
    work.stopClocks(['report'], { supervisionId: row.id });
    work.placeDues('report', due, limit, { supervisionId: row.id });
    work.setSupervision(row, { level, dueAt: due, escalatedAt: work.now });
    await noteLevel(work, { id: row.id, level });
    return { data: { ...orderFacts(work, [row]), levelName: levelNames[level].zh, missed, dueAt: due } };
  },
});
