import { eq } from 'drizzle-orm';
import { unitName } from '../catalogue/city.ts';
import { supervision } from '../db/schema/index.ts';
import type { Work } from '../verb/work.ts';
import { escalate } from './escalate.ts';
import { highestLevel } from './levels.ts';

/** Nobody decided in time: on a report of a unit, or on a request. */
export const undecided = async (work: Work, row: { clock: string; step: string; supervisionId: number | null }): Promise<void> =>
  work.record('overdue', { clock: row.supervisionId === null ? row.clock : 'check', step: row.step });

/** The time to report is over: the order is raised; at the highest level, and where the unit has reported meanwhile, it only says so. */
export async function raiseOverdue(work: Work, supervisionId: number): Promise<void> {
  const [row] = await work.tx.select().from(supervision).where(eq(supervision.id, supervisionId));
  if (!row || row.state !== 'issued') return;
  if (row.level < highestLevel) return work.perform(escalate, {}, { supervision: row });
  work.record('overdue', { clock: 'report', unit: unitName(work.core.city, row.unitId), unitIds: [row.unitId] });
}
