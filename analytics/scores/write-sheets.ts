import { eq } from 'drizzle-orm';
import type { Tx } from '../../ticketing/index.ts';
import { scoreLine, scoreSheet } from '../db/schema/index.ts';
import type { Sheet } from './count-month.ts';
import { idsHash } from './hash.ts';

/** Rows of one insert: PostgreSQL takes 65,535 parameters a statement. */
const atOnce = 500;

/** The sheets of a period that is not frozen, in the place of those before; what was published first stays beside them. */
export async function writeSheets(tx: Tx, periodId: number, sheets: readonly Sheet[]): Promise<void> {
  const before = new Map((await tx.select({ unitId: scoreSheet.unitId, total: scoreSheet.publishedTotal }).from(scoreSheet).where(eq(scoreSheet.periodId, periodId))).map((s) => [s.unitId, s.total]));
  await tx.delete(scoreLine).where(eq(scoreLine.periodId, periodId));
  await tx.delete(scoreSheet).where(eq(scoreSheet.periodId, periodId));
  const rows = sheets.map(({ lines: _l, ...s }) => ({ periodId, ...s, publishedTotal: before.size ? before.get(s.unitId) ?? null : s.total }));
  const lines = sheets.flatMap((s) => s.lines.map((l) => ({ periodId, unitId: s.unitId, ...l, idsHash: idsHash(l) })));
  for (let i = 0; i < rows.length; i += atOnce) await tx.insert(scoreSheet).values(rows.slice(i, i + atOnce));
  for (let i = 0; i < lines.length; i += atOnce) await tx.insert(scoreLine).values(lines.slice(i, i + atOnce));
}
