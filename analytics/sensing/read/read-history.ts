/** The past as sensing learns from it: weeks of the baseline by matter, place and unit from the tickets, days of the last years from the facts. */
import { sql } from 'drizzle-orm';
import { addDays, cityMoment, type Core, type Tx } from '../../../ticketing/index.ts';
import { countsByDay } from '../../facts/index.ts';
import { baselineDays, dayNumber, dayText, type Cell, type History, type SensingSettings } from '../detect/index.ts';
import { currentMatter } from './atlas.ts';
import { citizenOf, counted, dayOf } from './counted.ts';

/** Two years and what is needed around them for the season. */
export const yearsRead = 860;

/** @param day the city day that is looked at; the history ends with it */
export async function readHistory(core: Pick<Core, 'city'>, tx: Tx, day: string, settings: SensingSettings): Promise<History> {
  const matterNow = currentMatter(core.city, day);
  const days = await countsByDay(tx, 'matter', { from: addDays(day, -yearsRead), to: day });
  const knownFrom = days[0]?.day ?? day;
  const span = baselineDays(dayNumber(day), dayNumber(knownFrom), settings);
  return { knownFrom, byDay: days.filter((d) => d.key !== '').map(({ day: on, key, n }) => ({ day: on, matter: matterNow(key), n })), cells: span.weeks ? await readCells(tx, span, matterNow) : [] };
}

async function readCells(tx: Tx, span: { from: number; to: number }, matterNow: (code: string) => string): Promise<Cell[]> {
  const [from, to] = [dayText(span.from), dayText(span.to)];
  const rows = await tx.execute<{ week: number; matter: string; region: string; unit: string | null; n: number }>(sql`
    select week, matter, region, unit, count(distinct citizen)::int as n from (
      select (${to}::date - ${dayOf}) / 7 as week, matter_code as matter, region_code as region, lead_unit_id as unit, ${citizenOf} as citizen
      from ticket where appealed_at >= ${cityMoment(from, '00:00').toISOString()}::timestamptz and appealed_at < ${cityMoment(addDays(to, 1), '00:00').toISOString()}::timestamptz and ${counted}) as told
    group by 1, 2, 3, 4`);
  return rows.map((r) => ({ week: r.week, matter: matterNow(r.matter), region: r.region, unit: r.unit, n: r.n }));
}

/** Months of the last years by matter, for the calendar of seasons. @returns rows in order of month */
export async function readMonths(core: Pick<Core, 'city'>, tx: Pick<Tx, 'execute'>, day: string): Promise<{ day: string; matter: string; n: number }[]> {
  const matterNow = currentMatter(core.city, day);
  const days = await countsByDay(tx as Tx, 'matter', { from: addDays(day, -yearsRead), to: day });
  return days.filter((d) => d.key !== '').map(({ day: on, key, n }) => ({ day: on, matter: matterNow(key), n }));
}

