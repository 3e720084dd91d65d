import { asc, eq } from 'drizzle-orm';
import type { Db } from '../db/connect.ts';
import { problem, problemEvent } from '../db/schema/index.ts';
import { firstBreak } from '../event/chain.ts';

/** Reads every problem's course. @returns a line for each that does not fit, for `npm run verify` */
export async function brokenProblemChains(db: Db): Promise<string[]> {
  const broken: string[] = [];
  for (const p of await db.select({ id: problem.id, no: problem.problemNo, seq: problem.eventSeq, hash: problem.eventHash }).from(problem).orderBy(asc(problem.id))) {
    const events = await db.select().from(problemEvent).where(eq(problemEvent.problemId, p.id)).orderBy(asc(problemEvent.seq));
    const seq = firstBreak(events.map((e) => ({ ...e, ticketId: e.problemId, assignmentId: null })), { seq: p.seq, hash: p.hash });
    if (seq !== null) broken.push(`${p.no}: event ${seq} was changed, removed or added`);
  }
  return broken;
}
