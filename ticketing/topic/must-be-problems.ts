import { and, inArray } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import type { Tx } from '../db/connect.ts';
import { problem } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { problemScope } from '../problem/scope.ts';

/** @throws ruleRefused for a problem that is not there, or not the actor's to see */
export async function mustBeProblems(tx: Tx, actor: StaffActor, problemNos: readonly string[]): Promise<void> {
  if (!problemNos.length) return;
  const rows = await tx.select({ no: problem.problemNo }).from(problem).where(and(inArray(problem.problemNo, [...problemNos]), problemScope(actor)));
  const missing = problemNos.filter((no) => !rows.some((r) => r.no === no));
  if (missing.length) throw errors.ruleRefused('problemUnknown', `没有问题${missing.join('、')}，请核对编号。`, `No problem ${missing.join(', ')}; check the number.`);
}
