import { like, max, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { cityDay } from '../deadline/city-day.ts';
import type { Tx } from './connect.ts';

/**
 * The next number of what is numbered anew each day: letter, city code, city day yyMMdd, running digits.
 * For what is few enough to take its numbers in turn: whoever takes one waits for the one before to commit.
 */
export async function numberOfDay(tx: Tx, column: PgColumn, { letter, digits, cityCode, now }: { letter: string; digits: number; cityCode: string; now: Date }): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('number of day'), hashtext(${letter}))`);
  const prefix = `${letter}${cityCode}${cityDay(now).slice(2).replaceAll('-', '')}`;
  const [last] = await tx.select({ no: max(column) }).from(column.table).where(like(column, `${prefix}%`));
  return `${prefix}${String(Number((last?.no as string | null | undefined)?.slice(prefix.length) ?? 0) + 1).padStart(digits, '0')}`;
}
