/**
 * Units of the districts are learned as what they do: 云溪区城管局 and 江湾区城管局 are one label, so that what was learned in one district holds in the
 * next, and a district with few tickets is no label of its own. The label is the id of one of them (the first by id); which one is meant for an
 * appeal, its place says (catalogue/counterpart.ts).
 */
import type { ModelKind } from '../../../classifier/index.ts';
import type { City, Unit } from '../../catalogue/city.ts';

const sameWork = (a: Unit, b: Unit) => a.active && a.level === b.level && a.functions.length === b.functions.length && a.functions.every((f) => b.functions.includes(f));

/** The unit and those that do the same in other places, by id. A unit of the whole city, or one whose work the catalogue does not name, stands alone. */
function alike(city: Pick<City, 'units'>, unit: Unit): Unit[] {
  if (unit.level === 'city' || unit.functions.length === 0) return [unit];
  return [...city.units.values()].filter((u) => sameWork(u, unit)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** @returns the id under which the unit is learned; null for one that is not in the city any more */
export function unitLabel(city: Pick<City, 'units'>, unitId: string): string | null {
  const unit = city.units.get(unitId);
  return unit?.active ? alike(city, unit)[0]!.id : null;
}

/** 高新区城管局等6个同类单位 — as people read a label. */
export function labelName(city: Pick<City, 'units' | 'matters'>, kind: ModelKind, label: string): string {
  if (kind === 'matter') return city.matters.get(label)?.name ?? label;
  const unit = kind === 'unit' ? city.units.get(label) : undefined;
  if (!unit) return label;
  const same = alike(city, unit).length;
  return same > 1 ? `${unit.name}等${same}个同类单位` : unit.name;
}
