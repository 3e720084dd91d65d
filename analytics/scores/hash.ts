/** What proves that a frozen month is as it was: a hash over everything in it and over the month frozen before it, signed with the installation's key. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../ticketing/index.ts';
import { scoreLine, scoreSheet } from '../db/schema/index.ts';
import { formulaOf } from './formulas.ts';
import type { PeriodRow } from './periods.ts';

const sm3 = (text: string | Buffer) => createHash('sm3').update(text).digest();

/** Over the tickets of a figure, in their order. */
export const idsHash = (line: { reachedIds: number[]; missedIds: number[]; excludedIds: number[] }): Buffer => sm3(JSON.stringify([line.reachedIds, line.missedIds, line.excludedIds]));

/** Keys in order: jsonb does not keep the order in which they were written. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(ordered)
    : value instanceof Date ? value.toISOString()
      : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, ordered(v)])) : value;

/** The hash of a period as its rows stand now. */
export async function periodHash(db: Db | Tx, period: PeriodRow): Promise<Buffer> {
  const [formula, sheets, lines] = await Promise.all([
    formulaOf(db, period.formulaVersion), db.select().from(scoreSheet).where(eq(scoreSheet.periodId, period.id)).orderBy(asc(scoreSheet.unitId)), db.select().from(scoreLine).where(eq(scoreLine.periodId, period.id)).orderBy(asc(scoreLine.unitId), asc(scoreLine.metricId)),
  ]);
  const { month, revision, reason, publishedBy, publishedAt, frozenBy, frozenAt, countedAt } = period;
  const whole = ordered({
    month, revision, reason, publishedBy, publishedAt, frozenBy, frozenAt, countedAt, formula: formula?.definition, formulaVersion: period.formulaVersion,
    sheets: sheets.map(({ periodId: _p, ...s }) => s), lines: lines.map(({ periodId: _p, idsHash: kept, ...l }) => ({ ...l, idsHash: kept.toString('hex') })),
  });
  return sm3(Buffer.concat([period.prevHash ?? Buffer.alloc(0), Buffer.from(JSON.stringify(whole))]));
}

export const signature = (core: Pick<Core, 'subkey'>, hash: Buffer): Buffer => createHmac('sm3', core.subkey('score')).update(hash).digest();

/** Is a frozen period still what was frozen? */
export async function isUntouched(core: Core, period: PeriodRow): Promise<boolean> {
  if (!period.hash || !period.signature) return false;
  const hash = await periodHash(core.db, period);
  return hash.equals(period.hash) && timingSafeEqual(signature(core, hash), period.signature);
}
