/** The last weeks' cases of one matter, by place and day, told apart by citizen. */
import type { Atlas, Case, Level } from './contract.ts';
import { dayNumber } from './days.ts';

export interface Told { day: number; citizen: string; ticketId: number }

export type Series = Map<string, Told[]>;

/** level → place → who told when */
export type MatterSeries = Record<Level, Series>;

/** @returns by matter; a case without a place counts for the city alone */
export function seriesOf(cases: readonly Case[], atlas: Pick<Atlas, 'place'>): Map<string, MatterSeries> {
  const found = new Map<string, MatterSeries>();
  for (const one of cases) {
    let of = found.get(one.matter);
    if (!of) found.set(one.matter, (of = { city: new Map(), district: new Map(), subdistrict: new Map(), community: new Map(), unit: new Map() }));
    const told = { day: dayNumber(one.day), citizen: one.citizen, ticketId: one.ticketId };
    put(of.city, '', told);
    for (const level of ['district', 'subdistrict', 'community'] as const) put(of[level], atlas.place(one.region, level), told);
    put(of.unit, one.unit ?? undefined, told);
  }
  return found;
}

function put(series: Series, place: string | undefined, told: Told): void {
  if (place === undefined) return;
  const known = series.get(place);
  if (known) known.push(told);
  else series.set(place, [told]);
}

/** Distinct citizens from `from` to `to`, both included: one person who writes ten times is one. */
export function citizensIn(told: readonly Told[], from: number, to: number): number {
  const seen = new Set<string>();
  for (const one of told) if (one.day >= from && one.day <= to) seen.add(one.citizen);
  return seen.size;
}

/** Tickets of the window, one of each citizen first, the oldest first. */
export function ticketsIn(told: readonly Told[], from: number, to: number, most: number): number[] {
  const inside = told.filter((one) => one.day >= from && one.day <= to).toSorted((a, b) => a.day - b.day || a.ticketId - b.ticketId);
  const seen = new Set<string>();
  const first = inside.filter((one) => !seen.has(one.citizen) && seen.add(one.citizen));
  const again = inside.filter((one) => !first.includes(one));
  return [...first, ...again].slice(0, most).map((one) => one.ticketId);
}
