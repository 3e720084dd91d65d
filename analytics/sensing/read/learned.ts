/** What was learned from the past, kept by each process until something of it changes. */
import { addDays, cityDay, type Core, type Tx } from '../../../ticketing/index.ts';
import { freshnessOf, totalOf } from '../../facts/index.ts';
import { learn, usualSettings, type Atlas, type Baseline } from '../detect/index.ts';
import { readHistory, yearsRead } from './read-history.ts';

interface Learned { of: string; baseline: Baseline }
const learnedBy = new WeakMap<Core, Learned>();

/** Today itself is always on its way; more days than these wait only after an import or a rebuild. */
const daysOnTheirWay = 3;

export async function isCounted(tx: Tx, day: string): Promise<boolean> {
  const { asOf, updating } = await freshnessOf(tx, { from: addDays(day, -yearsRead), to: day });
  return asOf !== null && updating <= daysOnTheirWay;
}

/** Learned anew each day, and as soon as the past is another one: tickets imported, a matter replaced, the calendar changed. */
export async function baselineFor(core: Core, tx: Tx, now: Date, atlas: Atlas): Promise<Baseline> {
  const day = cityDay(now);
  const past = await totalOf(tx, { from: addDays(day, -yearsRead), to: addDays(day, -1) });
  const catalogue = [...core.city.matters.values()].filter((m) => m.validFrom || m.validTo || m.replacedBy).map((m) => `${m.code} ${m.validFrom} ${m.validTo} ${m.replacedBy}`).join();
  const of = `${day} ${core.calendarFor(core.config.cityCode, now).version} ${past > 0 ? Math.round(Math.log(past) * 100) : 0} ${catalogue}`;
  const known = learnedBy.get(core);
  if (known?.of === of) return known.baseline;
  const baseline = learn(await readHistory(core, tx, day, usualSettings), atlas, day, usualSettings);
  learnedBy.set(core, { of, baseline });
  return baseline;
}
