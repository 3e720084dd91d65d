import { and, eq, inArray, ne } from 'drizzle-orm';
import { request } from '../../db/schema/index.ts';
import { openRequestStates } from '../../request/table.ts';
import type { ProblemWork } from '../work.ts';

/** Nobody need decide on a request about a problem that is over; an appeal against a card is about what was, and stays. */
export async function lapseRequests(work: ProblemWork, why: string): Promise<void> {
  await work.tx.update(request).set({ state: 'withdrawn', decision: why, decidedAt: work.now })
    .where(and(eq(request.problemId, work.problem.id), inArray(request.state, [...openRequestStates]), ne(request.kind, 'cardAppeal')));
}
