/** The months that were published and frozen, and what is asked of them before anything changes. */
import { and, desc, eq, gte, sql } from 'drizzle-orm';
import { errors, schema, type Db, type Tx } from '../../ticketing/index.ts';
import { scorePeriod } from '../db/schema/index.ts';
import type { PeriodFacts } from './table.ts';

export type PeriodRow = typeof scorePeriod.$inferSelect;

/** The month's newest revision. */
export async function newestPeriod(db: Db | Tx, month: string): Promise<PeriodRow | undefined> {
  const [row] = await db.select().from(scorePeriod).where(eq(scorePeriod.month, month)).orderBy(desc(scorePeriod.revision)).limit(1);
  return row;
}

/** Whoever changes a month holds it, published or not. */
export const holdMonth = (tx: Tx, month: string) => tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`score:${month}`}))`);

/** 考核申诉 of a month that wait for their decision. */
export async function pendingAppeals(db: Db | Tx, month: string): Promise<number> {
  const { request } = schema;
  return db.$count(request, and(eq(request.kind, 'scoreAppeal'), sql`${request.state} in ('pending', 'endorsed')`, sql`${request.payload} ->> 'month' = ${month}`));
}

export async function factsOf(db: Db | Tx, month: string): Promise<PeriodFacts & { row: PeriodRow | undefined }> {
  const row = await newestPeriod(db, month);
  return { month, row, state: row?.state ?? 'none', publishedBy: row?.publishedBy ?? null, appealUntil: row?.appealUntil ?? null, pendingAppeals: row?.state === 'published' ? await pendingAppeals(db, month) : 0 };
}

/** A formula holds from a month that nobody has been told the result of. @throws HotlineError ruleRefused */
export async function assertMonthFree(tx: Tx, month: string): Promise<void> {
  const [told] = await tx.select({ month: scorePeriod.month }).from(scorePeriod).where(gte(scorePeriod.month, month)).orderBy(desc(scorePeriod.month)).limit(1);
  if (told) throw errors.ruleRefused('monthScored', `${told.month}考核已公示，公式只能从更晚的月份起生效。`, `${told.month} was published already; the formula can hold from a later month on.`);
}
