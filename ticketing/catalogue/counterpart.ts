/** The unit that does in one place what another does in its own: 江湾区城市管理局 for 云溪区城市管理局. */
import type { City, Unit } from './city.ts';

/** Upwards: where a street or district has no such unit, the one above answers for it. */
const above = { grid: ['grid', 'community', 'subdistrict'], community: ['community', 'subdistrict'], subdistrict: ['subdistrict', 'district', 'city'], district: ['district', 'city'], city: ['city'] } as const;

/**
 * @param regionCode of the ticket
 * @returns the unit itself where it is responsible for the place; else the one of its level there that shares most functions with it, or one of a
 *   level above: of a place that is known no closer than the city, the city's. Null where there is none.
 */
export function counterpartIn(city: City, unitId: string, regionCode: string): Unit | null {
  const unit = city.units.get(unitId);
  if (!unit) return null;
  if (unit.active && regionCode.startsWith(unit.regionCode)) return unit;
  const there = [...city.units.values()].filter((u) => u.active && u.id !== unit.id && regionCode.startsWith(u.regionCode));
  const shared = (u: Unit) => u.functions.filter((f) => unit.functions.includes(f)).length / new Set([...u.functions, ...unit.functions]).size;
  for (const level of above[unit.level]) {
    const [best] = there.filter((u) => u.level === level && shared(u) > 0).toSorted((a, b) => shared(b) - shared(a) || b.regionCode.length - a.regionCode.length);
    if (best) return best;
  }
  return null;
}
