/** Does a verb on a case: lock through the actor's scope, check, change, remember — in one transaction. */
import { and, eq, sql } from 'drizzle-orm';
import { changesSince, checkInput, errors, type Core, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { caseEvent, caseStudy } from '../db/schema/index.ts';
import { caseRefusal, caseScope } from './permission.ts';
import { caseTransition } from './table.ts';
import type { AnyCaseVerb, CasePatch, CaseRow } from './verb.ts';

/** @throws HotlineError notFound (also: not yours to see), stale, notAllowed, wrongState, ruleRefused, invalid */
export const actOnCase = (core: Core, actor: StaffActor, caseNo: string, verb: AnyCaseVerb, input: unknown, { revision }: { revision?: number | undefined } = {}): Promise<CaseRow> => core.db.transaction(async (tx) => {
  const checked = checkInput(verb.input, input);
  const now = core.now();
  const [found] = await tx.select().from(caseStudy).where(and(eq(caseStudy.caseNo, caseNo), caseScope(actor))).for('update');
  if (!found) throw errors.notFound('案例');
  if (revision !== undefined && revision !== found.revision) throw errors.stale(await changesSince(tx, caseEvent, caseEvent.caseId, found.id, revision), '案例');
  const refusal = caseRefusal(actor, verb, found);
  if (refusal) throw refusal;
  const { moves, row } = caseTransition(verb.name);
  let patch: CasePatch = row.to.length === 1 ? { [moves]: row.to[0] } : {};
  const note = await verb.apply({ core, tx, actor, now, row: found, set: (more) => { patch = { ...patch, ...more }; } }, checked);
  const [after] = await tx.update(caseStudy).set({ ...patch, revision: found.revision + 1, updatedAt: now }).where(eq(caseStudy.id, found.id)).returning();
  await remember(tx, actor, after!, verb.name, note, now);
  return after!;
});

export async function remember(tx: Tx, actor: StaffActor, row: Pick<CaseRow, 'id' | 'revision' | 'caseNo'>, verb: string, note: string | null, at: Date): Promise<void> {
  await tx.insert(caseEvent).values({ caseId: row.id, revision: row.revision, verb, note, staffId: actor.staffId, by: actor.name, at });
  await tx.execute(sql`select pg_notify('group', ${JSON.stringify({ caseNo: row.caseNo })})`);
}
