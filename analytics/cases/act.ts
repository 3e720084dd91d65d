/** Does a verb on a case: lock through the actor's scope, check, change, remember — in one transaction. */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { errors, storable, type Core, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { caseEvent, caseStudy } from '../db/schema/index.ts';
import { caseRefusal, caseScope } from './permission.ts';
import { caseTransition } from './table.ts';
import type { AnyCaseVerb, CasePatch, CaseRow } from './verb.ts';

/** @throws HotlineError notFound (also: not yours to see), stale, notAllowed, wrongState, ruleRefused, invalid */
export const actOnCase = (core: Core, actor: StaffActor, caseNo: string, verb: AnyCaseVerb, input: unknown, { revision }: { revision?: number | undefined } = {}): Promise<CaseRow> => core.db.transaction(async (tx) => {
  const checked = verb.input.safeParse(storable(input));
  if (!checked.success) throw errors.invalid(checked.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message })));
  const now = core.now();
  const [found] = await tx.select().from(caseStudy).where(and(eq(caseStudy.caseNo, caseNo), caseScope(actor))).for('update');
  if (!found) throw errors.notFound('案例');
  if (revision !== undefined && revision !== found.revision) throw errors.stale(await changesSince(tx, found.id, revision), '案例');
  const refusal = caseRefusal(actor, verb, found);
  if (refusal) throw refusal;
  const { moves, row } = caseTransition(verb.name);
  let patch: CasePatch = row.to.length === 1 ? { [moves]: row.to[0] } : {};
  const note = await verb.apply({ core, tx, actor, now, row: found, set: (more) => { patch = { ...patch, ...more }; } }, checked.data);
  const [after] = await tx.update(caseStudy).set({ ...patch, revision: found.revision + 1, updatedAt: now }).where(eq(caseStudy.id, found.id)).returning();
  await remember(tx, actor, after!, verb.name, note, now);
  return after!;
});

export async function remember(tx: Tx, actor: StaffActor, row: Pick<CaseRow, 'id' | 'revision' | 'caseNo'>, verb: string, note: string | null, at: Date): Promise<void> {
  await tx.insert(caseEvent).values({ caseId: row.id, revision: row.revision, verb, note, staffId: actor.staffId, by: actor.name, at });
  await tx.execute(sql`select pg_notify('group', ${JSON.stringify({ caseNo: row.caseNo })})`);
}

async function changesSince(tx: Tx, id: number, revision: number) {
  const rows = await tx.select().from(caseEvent).where(and(eq(caseEvent.caseId, id), gt(caseEvent.revision, revision))).orderBy(asc(caseEvent.id));
  return rows.map((r) => ({ verb: r.verb, at: r.at, by: r.by }));
}
