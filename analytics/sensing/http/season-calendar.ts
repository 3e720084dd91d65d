import { and, eq, inArray } from 'drizzle-orm';
import { cityDay, type Core } from '../../../ticketing/index.ts';
import { alert } from '../../db/schema/index.ts';
import { comingMatters, yearOfMatters } from '../detect/index.ts';
import { readMonths } from '../read/read-history.ts';
import { openAlertStates } from '../raise/raise.ts';
import type { SeasonCalendar } from './views.ts';

const shown = 40;

/** What is coming, and how each matter lies over the year. */
export async function seasonCalendarOf(core: Core): Promise<SeasonCalendar> {
  const day = cityDay(core.now());
  const byDay = await readMonths(core, core.db, day);
  const knownFrom = byDay[0]?.day ?? null;
  const name = (code: string) => core.city.matters.get(code)?.name ?? code;
  const coming = knownFrom ? comingMatters(byDay, day, knownFrom) : [];
  const alerts = await core.db.select({ matter: alert.matterCode, alertNo: alert.alertNo }).from(alert).where(and(eq(alert.kind, 'seasonal'), inArray(alert.state, [...openAlertStates])));
  const whole = knownFrom !== null && Date.parse(day) - Date.parse(knownFrom) >= 364 * 86_400_000;
  return {
    knownFrom, enough: whole,
    coming: coming.map(({ matter, p: _p, ...c }) => ({ matterCode: matter, matterName: name(matter), ...c, alertNo: alerts.find((a) => a.matter === matter)?.alertNo ?? null })),
    year: whole ? yearOfMatters(byDay, day).filter((y) => y.height >= 1.6).slice(0, shown).map(({ matter, ...y }) => ({ matterCode: matter, matterName: name(matter), ...y })) : [],
  };
}
