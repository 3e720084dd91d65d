/** The figures of one city day, as a leader reads them in the morning. Whole city: whoever may see figures sees all of them. */
import type { Core } from '../../ticketing/index.ts';
import { handlingOf, overdueAt, redCardsOf } from './handling.ts';
import { intakeOf, registeredCount } from './intake.ts';
import { dayPeriod, dayWord, type Period } from './period.ts';
import { percent, rate } from './rate.ts';
import type { DayFigures } from './views.ts';

const dayMs = 86_400_000;

/** @param day a city day, YYYY-MM-DD. `registered.change` is against the day before up to the same time of day: (new − old) ÷ old */
export async function figuresOfDay(core: Core, day: string): Promise<DayFigures> {
  const now = core.now();
  const period = dayPeriod(day, now);
  const before = { from: new Date(period.from.getTime() - dayMs), to: new Date(period.until.getTime() - dayMs) };
  const [{ total, ...intake }, earlier, { onTimeRate, satisfaction, byUnit }, overdue, hotspots, redCards] = await Promise.all([
    intakeOf(core, period), registeredCount(core, before), handlingOf(core, period), overdueAt(core, period), newHotspots(core, period), redCardsOf(core, period),
  ]);
  const sentence = `${dayWord(day, now)}受理 ${total} 件，按时办结 ${percent(onTimeRate)}，${hotspots} 个新热点，${redCards} 张红牌`;
  return { date: day, sentence, registered: { value: total, change: rate(total - earlier, earlier) }, onTimeRate, satisfaction, overdue, hotspots, redCards, ...intake, byUnit };
}

/** 新热点: groups that became a hotspot in the day and still are one. */
async function newHotspots(core: Core, { from, to }: Period): Promise<number> {
  const [row] = await core.sql<{ n: number }[]>`select count(*)::int as n from ticket_group where hotspot_at >= ${from} and hotspot_at < ${to}`;
  return row!.n;
}
