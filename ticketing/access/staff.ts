import { eq } from 'drizzle-orm';
import { subtreeIds, type City } from '../catalogue/city.ts';
import type { Db, Tx } from '../db/connect.ts';
import { staff } from '../db/schema/index.ts';
import { blindTo } from './accused.ts';
import { roles, type Role, type StaffActor } from './actor.ts';

/** The actor behind a staff row, or null when there is none or it is no longer active. @param db the pool, or the transaction one is in */
export async function loadStaffActor({ db, city }: { db: Db | Tx; city: City }, who: { username: string } | { staffId: number }): Promise<StaffActor | null> {
  const [row] = await db.select().from(staff).where('username' in who ? eq(staff.username, who.username) : eq(staff.id, who.staffId));
  if (!row?.active) return null;
  const unit = city.units.get(row.unitId);
  return {
    kind: 'staff', staffId: row.id, username: row.username, name: row.name, unitId: row.unitId, unitName: unit?.name ?? row.unitId, unitPath: unit?.path ?? `${row.unitId}/`, unitIds: unit ? subtreeIds(city, unit.path) : [row.unitId],
    roles: row.roles.filter((r): r is Role => (roles as readonly string[]).includes(r)), hotlineNumbers: row.hotlineNumbers, onLine: row.hotlineNumbers.length > 0 && !isOfCentre(city, row.unitId), blindTo: blindTo(city, row.unitId, row.roles),
  };
}

/** The centre is the unit that owns the main line, with all below it. */
function isOfCentre(city: City, unitId: string): boolean {
  const centre = city.units.get(city.hotlines.get('12345')?.ownerUnitId ?? '');
  return centre !== undefined && (city.units.get(unitId)?.path.startsWith(centre.path) ?? false);
}
