import { and, count, inArray, notInArray } from 'drizzle-orm';
import { addDays, cityDay, regionName, schema, type Core, type StaffActor } from '../../ticketing/index.ts';
import { freshnessOf } from '../facts/index.ts';
import { districtCounts, registeredByHour } from '../figures/intake.ts';
import { dayPeriod } from '../figures/period.ts';
import { hotspotsIn } from '../map/hotspots-in.ts';
import { metricValues } from '../metrics/index.ts';
import { liveList } from './live-list.ts';
import { expectedUntil, usualDay } from './usual-day.ts';
import { wallAlerts } from './wall-alerts.ts';
import type { Wallboard } from './views.ts';

const { ticket } = schema;
const hotspotsShown = 5;
/** Rates of one morning jump; of a week they tell. */
const rateDays = 7;

/** Everything on the wall, at this moment. @param hidden tickets that do not exist for whoever logged the wall in */
export async function wallboardOf(core: Core, actor: StaffActor, hidden: number[]): Promise<Wallboard> {
  const now = core.now();
  const day = cityDay(now);
  const ratesFrom = addDays(day, 1 - rateDays);
  const period = dayPeriod(day, now, hidden);
  const [hours, usual, waiting, rates, overdue, districts, groups, live, alerts, fresh] = await Promise.all([
    registeredByHour(core, period), usualDay(core, day, hidden),
    core.db.select({ n: count() }).from(ticket).where(and(inArray(ticket.state, ['registered', 'pendingDispatch']), hidden.length ? notInArray(ticket.id, hidden) : undefined)),
    metricValues(core, ['onTimeRate', 'satisfiedRate'], { from: ratesFrom, to: day }, 'city', hidden), metricValues(core, ['overdue'], { from: day, to: day }, 'city', hidden),
    districtCounts(core, period), hotspotsIn(core, core.config.cityCode, hidden, hotspotsShown), liveList(core, actor, day), wallAlerts(core, actor, day), freshnessOf(core.db, { from: addDays(day, -70), to: day }),
  ]);
  const hour = Math.floor((now.getTime() - period.from.getTime()) / 3_600_000);
  return {
    now: now.toISOString(), day, asOf: fresh.asOf?.toISOString() ?? null, updating: fresh.updating,
    registered: {
      value: hours.reduce((a, b) => a + b, 0), expected: usual.hours && expectedUntil(usual.hours, now), like: usual.like,
      hours: hours.map((n, i) => ({ hour: i, n: i <= hour ? n : null, expected: usual.hours?.[i] ?? null })),
    },
    waitingDispatch: waiting[0]!.n, overdue: overdue.get('')!.overdue!.numerator, onTimeRate: rates.get('')!.onTimeRate!.value, satisfaction: rates.get('')!.satisfiedRate!.value, ratesFrom,
    districts: districts.map(({ code, name, value, lng, lat }) => ({ code, name, n: value, lng, lat })),
    hotspots: groups.map((g) => ({ name: g.name, citizens: g.citizens, messages: g.messages, regionName: regionName(core.city, g.regionCode), lastAt: g.lastAt.toISOString() })), alerts, live,
  };
}
