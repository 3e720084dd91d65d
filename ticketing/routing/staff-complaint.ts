import type { City, Unit } from '../catalogue/city.ts';

/** The function of the unit that looks into complaints about staff (效能投诉). */
const staffComplaints = 'complaintsAboutStaff';

/** A complaint about a member of staff goes to the inspectors, or to a unit above the accused's, and nowhere else. */
export function mayInvestigate(city: City, unit: Unit, accusedUnitId: string | null): boolean {
  if (unit.functions.includes(staffComplaints)) return true;
  const accused = accusedUnitId === null ? undefined : city.units.get(accusedUnitId);
  return accused !== undefined && accused.id !== unit.id && accused.path.startsWith(unit.path);
}
