import type { City, Unit } from '../../catalogue/city.ts';
import { grassroots } from '../../catalogue/pushed-down.ts';

const rank: Record<Unit['level'], number> = { city: 0, district: 1, subdistrict: 2, community: 3, grid: 4 };

/**
 * May work be handed down from one unit to another? Along the line of command; or, inside the upper unit's region, to a lower unit of the same business
 * (业务对口) or to the grass roots of the place (条块结合).
 */
export function isBelow(upper: Unit, lower: Unit): boolean {
  if (lower.id === upper.id) return false;
  if (lower.path.startsWith(upper.path)) return true;
  if (rank[lower.level] <= rank[upper.level] || !lower.regionCode.startsWith(upper.regionCode)) return false;
  return grassroots.includes(lower.level) || lower.functions.some((f) => upper.functions.includes(f));
}

/** All units to which one may hand work down. */
export const unitsBelow = (city: City, upper: Unit): Unit[] => [...city.units.values()].filter((u) => u.active && isBelow(upper, u));
