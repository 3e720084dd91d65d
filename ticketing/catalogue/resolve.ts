/** From a matter and a place to the units that shall handle it, with the clause that says so (派单目录, 66号(五)). */
import type { LeadRule } from '../db/schema/types.ts';
import type { City, DispatchRule, Unit } from './city.ts';
import { matterOn, validOn } from './valid.ts';

export interface Resolved { lead: Unit; support: Unit[]; rule: DispatchRule }

/**
 * The most specific rule wins: first by matter (010203 before 0102 before 01), then by the longest region prefix.
 * @param on day (YYYY-MM-DD) on which the rule must be valid; of a matter that has ended, the one in its place is asked
 * @returns null where no rule speaks or its unit does not exist in that region
 */
export function resolveUnits(city: City, matterCode: string, regionCode: string, on: string): Resolved | null {
  for (let code: string | null = matterOn(city, matterCode, on)?.code ?? matterCode; code; code = city.matters.get(code)?.parentCode ?? null) {
    const rules = (city.rules.get(code) ?? [])
      .filter((r) => (!r.regionCode || regionCode.startsWith(r.regionCode)) && validOn(r, on))
      .toSorted((a, b) => (b.regionCode?.length ?? 0) - (a.regionCode?.length ?? 0));
    for (const rule of rules) {
      const lead = unitBy(city, rule.lead, regionCode);
      if (lead) return { lead, rule, support: rule.support.map((s) => unitBy(city, s, regionCode)).filter((u) => u !== null && u.id !== lead.id) as Unit[] };
    }
  }
  return null;
}

/** A unit by what it does at a level in a place. Where the district has no such unit, the city's answers for it. */
function unitBy(city: City, rule: LeadRule, regionCode: string): Unit | null {
  if ('unitId' in rule) {
    const named = city.units.get(rule.unitId);
    return named?.active ? named : null;
  }
  const candidates = [...city.units.values()].filter((u) => u.active && u.functions.includes(rule.function) && regionCode.startsWith(u.regionCode));
  const atLevel = (level: Unit['level']) => candidates.filter((u) => u.level === level).toSorted((a, b) => b.regionCode.length - a.regionCode.length)[0];
  const order = ({ subdistrict: ['subdistrict', 'district', 'city'], district: ['district', 'city'], city: ['city'] } as const)[rule.level];
  for (const level of order) {
    const found = atLevel(level);
    if (found) return found;
  }
  return null;
}
