import { eq } from 'drizzle-orm';
import { unitName } from '../../catalogue/city.ts';
import { supervision } from '../../db/schema/index.ts';
import { dueAt } from '../../deadline/working-time.ts';
import { highestLevel, levelNames, reportLimit, type Level } from '../../supervision/levels.ts';
import type { ProblemWork } from '../work.ts';
import { orderFacts, setOrder } from './issue.ts';

/** The time to report is over: the order is raised by a level, with that level's own time; at the highest it only says so (as supervision/when-report-due.ts). */
export async function raiseOverdueOrder(work: ProblemWork, supervisionId: number): Promise<void> {
  const [row] = await work.tx.select().from(supervision).where(eq(supervision.id, supervisionId));
  if (!row || row.state !== 'issued') return;
  if (row.level >= highestLevel) return work.record('overdue', { clock: 'report', unit: unitName(work.core.city, row.unitId) });
  const level = row.level + 1 as Level;
  const limit = reportLimit('normal', level);
  const due = dueAt(work.core.calendarFor(work.core.config.cityCode, work.now), work.now, limit);
  work.placeDues('report', due, limit, { supervisionId: row.id });
  await setOrder(work, row, { level, dueAt: due, escalatedAt: work.now });
  work.record('escalateOrder', { ...orderFacts(work, [row]), levelName: levelNames[level].zh, dueAt: due });
}
