import { sql } from 'drizzle-orm';
import { addDays, cityDay, type Core } from '../../ticketing/index.ts';
import { countsByDay, freshnessOf } from '../facts/index.ts';
import { judgeEffect, mostWeeks, type Effect, type Measures } from './judge-effect.ts';
import { isIn, type MattersAndPlaces } from './matters-and-places.ts';

/** Beside what the series say: nothing was done yet, nothing says what to count, or the counts are not there yet. */
export type EarlyGap = 'noMeasures' | 'noMatter' | 'notCounted';
export interface EffectOfMatters { effect: Effect | null; early: EarlyGap | null; asOf: string | null; /** days of the span that are being counted again */ updating: number }

/** Days read: the weeks before, the same a year earlier, and what lies between. */
const spanBefore = mostWeeks * 7 + 364 + 7;

/**
 * The effect of measures on the appeals of some matters in some places, from the counts by day.
 * @param measures null: nothing was done yet
 * @param hidden tickets that do not exist for the reader
 */
export async function effectOfMatters(core: Core, { matterCodes, regionCodes }: MattersAndPlaces, measures: Measures | null, hidden: readonly number[]): Promise<EffectOfMatters> {
  const none = (early: EarlyGap): EffectOfMatters => ({ effect: null, early, asOf: null, updating: 0 });
  if (!measures) return none('noMeasures');
  if (!matterCodes.length) return none('noMatter');
  const today = cityDay(core.now());
  const from = addDays(measures.first, -spanBefore);
  const [known] = await core.db.execute<{ first: string | null }>(sql`select min(day)::text as first from day_count where axis = 0`);
  const { asOf: countedAt, updating } = await freshnessOf(core.db, { from, to: today });
  if (!countedAt || !known?.first) return none('notCounted');
  const counted = cityDay(countedAt);
  const asOf = addDays(counted < today ? counted : today, -1);
  const options = { from, to: asOf, hidden };
  const [ofMatters, all] = await Promise.all([countsByDay(core.db, 'matterBySubdistrict', { ...options, keys: matterCodes }), countsByDay(core.db, 'total', options)]);
  const [treated, elsewhere, city] = [new Map<string, number>(), new Map<string, number>(), new Map(all.map((r) => [r.day, r.n]))];
  for (const { day, key2, n } of ofMatters) {
    const side = isIn(regionCodes, key2) ? treated : elsewhere;
    side.set(day, (side.get(day) ?? 0) + n);
    city.set(day, (city.get(day) ?? 0) - n);
  }
  return { effect: judgeEffect({ treated, elsewhere, city, knownFrom: known.first }, measures, asOf), early: null, asOf, updating };
}
