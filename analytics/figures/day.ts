/** The figures of one city day, as a leader reads them in the morning. Whole city: whoever may see figures sees all of them. */
import { and, gte, lt } from 'drizzle-orm';
import type { Core } from '../../ticketing/index.ts';
import { ticketGroup } from '../db/schema/index.ts';
import { groupWithout } from '../placing/write-group.ts';
import { handlingOf } from './handling.ts';
import { duplicatesOf, intakeOf, registeredCount } from './intake.ts';
import { dayPeriod, dayWord, type Period } from './period.ts';
import { percent, rate } from './rate.ts';
import type { DayFigures } from './views.ts';

const dayMs = 86_400_000;

/** @param day a city day, YYYY-MM-DD. @param hidden tickets that do not exist for the reader. `registered.change` is against the day before up to the same time of day: (new − old) ÷ old */
export async function figuresOfDay(core: Core, day: string, hidden: number[] = []): Promise<DayFigures> {
  const now = core.now();
  const period = dayPeriod(day, now, hidden);
  const before = { from: new Date(period.from.getTime() - dayMs), to: new Date(period.until.getTime() - dayMs), hidden };
  const [{ total, ...intake }, earlier, { onTimeRate, satisfaction, overdue, redCards, byUnit }, hotspots, duplicates] = await Promise.all([
    intakeOf(core, period), registeredCount(core, before), handlingOf(core, period), newHotspots(core, period), duplicatesOf(core, period),
  ]);
  const sentence = `${dayWord(day, now)}受理 ${total} 件，按时办结 ${percent(onTimeRate)}，${hotspots} 个新热点，${redCards} 张红牌`;
  return { date: day, sentence, asOf: now.toISOString(), registered: { value: total, change: rate(total - earlier, earlier) }, duplicates, onTimeRate, satisfaction, overdue, hotspots, redCards, ...intake, byUnit };
}

/** 新热点: groups that became a hotspot in the day and still are one. */
async function newHotspots(core: Core, { from, to, hidden }: Period): Promise<number> {
  const rows = await core.db.select().from(ticketGroup).where(and(gte(ticketGroup.hotspotAt, from), lt(ticketGroup.hotspotAt, to)));
  if (!hidden.length) return rows.length;
  const left = await Promise.all(rows.map((row) => groupWithout(core.db, row, hidden, core.now())));
  return left.filter((row) => row?.hotspot).length;
}
