/** How a confirmed ruling becomes a clause of the dispatch catalogue, and how it leaves it again. */
import { and, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { City, DispatchRule, Ruling } from '../catalogue/city.ts';
import { clauseOf } from '../catalogue/precedents.ts';
import type { Db, Tx } from '../db/connect.ts';
import { dispatchRule, ruling } from '../db/schema/index.ts';
import { addDays, cityDay } from '../deadline/city-day.ts';

/** One at a time: two confirmations at once would both end the same clause. */
const lockCatalogue = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('dispatch_rule'))`);

/** Clauses valid that day for the same matter and the same place: with them the catalogue would contradict itself. */
export const contradicted = (db: Db | Tx, row: Pick<Ruling, 'matterCode' | 'regionCode'>, on: string): Promise<DispatchRule[]> =>
  db.select().from(dispatchRule).where(and(
    eq(dispatchRule.matterCode, row.matterCode), row.regionCode === null ? isNull(dispatchRule.regionCode) : eq(dispatchRule.regionCode, row.regionCode),
    or(isNull(dispatchRule.validFrom), lte(dispatchRule.validFrom, on)), or(isNull(dispatchRule.validTo), gte(dispatchRule.validTo, on)))).orderBy(dispatchRule.id);

/** Writes the clause, valid from today, and ends what it contradicts with yesterday. The catalogue's version goes up by one. */
export async function writeClause(tx: Tx, city: City, row: Ruling, now: Date): Promise<{ ruleId: number; ended: Ruling['ended']; version: string; clause: string; endedClauses: string[] }> {
  const today = cityDay(now);
  await lockCatalogue(tx);
  const old = await contradicted(tx, row, today);
  if (old.length) await tx.update(dispatchRule).set({ validTo: addDays(today, -1) }).where(inArray(dispatchRule.id, old.map((r) => r.id)));
  const version = await nextVersion(tx);
  const clause = clauseOf(city, row);
  const [made] = await tx.insert(dispatchRule).values({
    matterCode: row.matterCode, regionCode: row.regionCode, lead: { unitId: row.leadUnitId }, support: row.supportUnitIds.map((unitId) => ({ unitId })), clause, version, validFrom: today,
  }).returning({ id: dispatchRule.id });
  return { ruleId: made!.id, ended: old.map((r) => ({ ruleId: r.id, validTo: r.validTo })), version, clause, endedClauses: old.map((r) => r.clause) };
}

/** Ends the ruling's clause and gives those it had ended their old last day back. */
export async function endClause(tx: Tx, row: Ruling, now: Date): Promise<{ version: string }> {
  await lockCatalogue(tx);
  await tx.update(dispatchRule).set({ validTo: addDays(cityDay(now), -1) }).where(eq(dispatchRule.id, row.ruleId!));
  const version = await nextVersion(tx);
  for (const { ruleId, validTo } of row.ended) await tx.update(dispatchRule).set({ validTo, version }).where(eq(dispatchRule.id, ruleId));
  return { version };
}

/** The later ruling whose confirmation ended this one's clause, if it still holds. */
export async function supersededBy(tx: Tx, row: Ruling): Promise<Ruling | null> {
  if (row.ruleId === null) return null;
  const [later] = await tx.select().from(ruling).where(and(eq(ruling.state, 'confirmed'), sql`${ruling.ended} @> ${JSON.stringify([{ ruleId: row.ruleId }])}::jsonb`)).limit(1);
  return later ?? null;
}

/** Versions are numbers; what a city named otherwise does not count. */
async function nextVersion(tx: Tx): Promise<string> {
  const [row] = await tx.select({ highest: sql<number>`coalesce(max(${dispatchRule.version}::int) filter (where ${dispatchRule.version} ~ '^[0-9]{1,9}$'), 0)::int` }).from(dispatchRule);
  return String(row!.highest + 1);
}
