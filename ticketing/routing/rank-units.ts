/** From likely matters and a place to likely units: each matter's unit by the catalogue, probabilities of one unit added up. */
import type { City } from '../catalogue/city.ts';
import { resolveUnits } from '../catalogue/resolve.ts';
import { rounded, type RankedMatter, type RankedUnit } from './advice.ts';

export interface UnitChoice {
  matters: RankedMatter[];
  regionCode: string;
  /** YYYY-MM-DD */
  on: string;
  /** units that gave it back, and the one complained about with all below it */
  excluded?: readonly string[];
}

const LISTED = 3;

/** @returns at most three, likeliest first, each with the clause of its likeliest matter */
export function rankUnits(city: City, { matters, regionCode, on, excluded = [] }: UnitChoice): RankedUnit[] {
  const paths = excluded.map((id) => city.units.get(id)?.path).filter((path) => path !== undefined);
  const shut = (unit: { path: string }) => paths.some((path) => unit.path.startsWith(path));
  const units = new Map<string, RankedUnit>();
  for (const matter of matters) {
    const resolved = resolveUnits(city, matter.code, regionCode, on);
    if (!resolved || shut(resolved.lead)) continue;
    const known = units.get(resolved.lead.id);
    if (known) known.probability += matter.probability;
    else units.set(resolved.lead.id, {
      unitId: resolved.lead.id, name: resolved.lead.name, probability: matter.probability, clause: resolved.rule.clause, matterCode: matter.code,
      supportUnitIds: resolved.support.filter((u) => !shut(u)).map((u) => u.id),
    });
  }
  return [...units.values()].toSorted((a, b) => b.probability - a.probability).slice(0, LISTED).map((u) => ({ ...u, probability: rounded(Math.min(1, u.probability)) }));
}

/** Would another district have another unit? Where the whole city has one, the place need not be known. */
export function placeMatters(city: City, matterCode: string | null | undefined, on: string): boolean {
  if (!matterCode) return true;
  const leads = new Set([...city.regions.values()].filter((r) => r.level === 'district').map((r) => resolveUnits(city, matterCode, r.code, on)?.lead.id));
  return leads.size !== 1;
}
