import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/connect.ts';
import { lookBack, problem } from '../db/schema/index.ts';
import { problemScope } from '../problem/scope.ts';
import type { WatchedProblem } from './verb.ts';

/** The problem that a watch is over, locked; undefined: none, or not the actor's to see. */
export async function problemInScope(tx: Tx, actor: Actor, lookBackId: number): Promise<WatchedProblem | undefined> {
  const [found] = await tx.select({ id: lookBack.problemId }).from(lookBack).where(eq(lookBack.id, lookBackId));
  if (!found) return undefined;
  const [held] = await tx.select().from(problem).where(and(eq(problem.id, found.id), problemScope(actor))).for('update');
  return held;
}
