import { and, eq, isNull } from 'drizzle-orm';
import { supervision } from '../../db/schema/index.ts';
import type { ProblemWork } from '../work.ts';

/** By rule once per cause, problem and unit. */
export async function isUnderOrder(work: ProblemWork, cause: string, unitId: string): Promise<boolean> {
  const [found] = await work.tx.select({ id: supervision.id }).from(supervision)
    .where(and(eq(supervision.problemId, work.problem.id), eq(supervision.cause, cause), eq(supervision.unitId, unitId), isNull(supervision.issuedBy))).limit(1);
  return found !== undefined;
}
