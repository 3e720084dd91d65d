import { eq } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { lookBack } from '../db/schema/index.ts';
import type { LookBackBaseline } from '../db/schema/look-back.ts';
import { addDays, cityDay } from '../deadline/city-day.ts';
import { onTheCourse, remember } from './act.ts';
import type { WatchedProblem } from './verb.ts';

/** Days a closed problem is watched where its plan says nothing else (common practice: a quarter of a year). */
export const watchDays = 90;

const machine = system('lookBack');

/** Begins the watch over a closed problem. Asked for twice, it begins once; a problem that is open again is not watched. */
export async function startWatch(core: Core, tx: Tx, problem: WatchedProblem, baseline: LookBackBaseline, now: Date): Promise<void> {
  if (problem.state !== 'closed' || !problem.closedAt) return;
  const closedOn = cityDay(problem.closedAt);
  const [begun] = await tx.select({ id: lookBack.id }).from(lookBack).where(eq(lookBack.problemId, problem.id)).limit(1).for('update');
  const days = problem.effectPlan?.watchDays ?? watchDays;
  const [made] = await tx.insert(lookBack).values({ problemId: problem.id, state: 'watching', closedOn, until: addDays(closedOn, days), countFrom: closedOn, baseline, startedAt: now }).onConflictDoNothing().returning();
  if (!made) return;
  const note = `${begun ? '再次' : ''}回头看${days}天，至${made.until}`;
  await remember(tx, machine, made, 'start', note, now);
  await onTheCourse(core, tx, machine, problem.id, 'start', { note });
}
