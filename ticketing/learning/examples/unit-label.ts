/**
 * Units of the districts are learned as what they do: 云溪区城管局 and 江湾区城管局 are one label, so that what was learned in one district holds in the
 * next, and a district with few tickets is no label of its own. The label is the id of one of them; which one is meant for an appeal, its place says
 * (catalogue/counterpart.ts). A small district's bureau of many functions is learned by the one for which the matter came to it.
 */
import type { ModelKind } from '../../../classifier/index.ts';
import { counterpartIn } from '../../catalogue/counterpart.ts';
import { resolveUnits } from '../../catalogue/resolve.ts';
import type { City, Unit } from '../../catalogue/city.ts';

const sameWork = (a: Unit, b: Unit) => a.active && a.level === b.level && a.functions.length === b.functions.length && a.functions.every((f) => b.functions.includes(f));

/** The unit and those that do the same in other places, by id. A unit of the whole city, or one whose work the catalogue does not name, stands alone. */
function alike(city: Pick<City, 'units'>, unit: Unit): Unit[] {
  if (unit.level === 'city' || unit.functions.length === 0) return [unit];
  return [...city.units.values()].filter((u) => sameWork(u, unit)).toSorted(byId);
}
const byId = (a: Unit, b: Unit) => (a.id < b.id ? -1 : 1);

/**
 * @param matter for which it came to the unit, and where and when
 * @returns the id under which the unit is learned; null for one that is not in the city any more
 */
export function unitLabel(city: City, unitId: string, matter?: { code: string; regionCode: string; on: string } | null): string | null {
  const unit = city.units.get(unitId);
  if (!unit?.active) return null;
  const lead = unit.level !== 'city' && matter ? resolveUnits(city, matter.code, matter.regionCode, matter.on)?.rule.lead : null;
  if (!lead || !('function' in lead) || !unit.functions.includes(lead.function)) return alike(city, unit)[0]!.id;
  // Of the units with this function the one that has least besides it.
  return [...city.units.values()].filter((u) => u.active && u.level === unit.level && u.functions.includes(lead.function)).toSorted((a, b) => a.functions.length - b.functions.length || byId(a, b))[0]!.id;
}

/** Whether a label, brought to the place of an appeal, is the unit that resolved it. */
export const meansUnit = (city: City, label: string, { unitId, regionCode }: { unitId: string; regionCode: string }): boolean => counterpartIn(city, label, regionCode)?.id === unitId;

/** 高新区城管局等6个同类单位 — as people read a label. */
export function labelName(city: Pick<City, 'units' | 'matters'>, kind: ModelKind, label: string): string {
  if (kind === 'matter') return city.matters.get(label)?.name ?? label;
  const unit = kind === 'unit' ? city.units.get(label) : undefined;
  if (!unit) return label;
  const same = alike(city, unit).length;
  return same > 1 ? `${unit.name}等${same}个同类单位` : unit.name;
}
