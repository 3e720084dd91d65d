/** 被投诉的不得知情: a complaint does not exist for the unit and the person it is about, in no list, figure or message (66号(五), 检察机关「严禁将举报材料转给被举报单位」). */
import { sql, type SQL } from 'drizzle-orm';
import type { City, Unit } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import type { Actor, Role, StaffActor } from './actor.ts';

/** Somebody must handle a complaint about the hotline itself: these of its own people see it, and nobody else there. */
const overCentre: readonly Role[] = ['coordinator', 'supervisor'];

const centreOf = (city: City): Unit | undefined => [...city.units.values()].find((u) => u.type === 'centre');

/**
 * Is a unit the accused one, or below it? Of a unit that stands over the hotline (the city government) only the unit itself is meant:
 * all offices of the city lie below it, and somebody must handle the complaint.
 */
export function isAccused(city: City, accusedUnitId: string | null, unitId: string): boolean {
  if (accusedUnitId === null) return false;
  const accused = city.units.get(accusedUnitId);
  if (!accused || accusedUnitId === unitId) return accusedUnitId === unitId;
  const over = centreOf(city)?.path.startsWith(accused.path) && accused.type !== 'centre';
  return !over && (city.units.get(unitId)?.path.startsWith(accused.path) ?? false);
}

/** Units about which a member of staff of `unitId` sees no complaint. */
export function blindTo(city: City, unitId: string, roles: readonly string[]): string[] {
  const path = city.units.get(unitId)?.path ?? `${unitId}/`;
  const exempt = city.units.get(unitId)?.type === 'centre' && roles.some((r) => (overCentre as readonly string[]).includes(r));
  return path.split('/').filter((id) => id !== '' && isAccused(city, id, unitId) && !(exempt && id === unitId));
}

const blindOf = (actor: StaffActor): string[] => actor.blindTo ?? actor.unitPath.split('/').filter(Boolean);

/** SQL condition on `ticket`: it is not about the actor's unit, one above it, or the actor. Part of every scope; for figures it stands alone. */
export function notAboutThem(actor: Actor): SQL {
  if (actor.kind !== 'staff') return sql`true`;
  const blind = blindOf(actor);
  const unit = blind.length ? sql`(ticket.accused_unit_id is null or ticket.accused_unit_id not in (${sql.join(blind.map((id) => sql`${id}`), sql`, `)}))` : sql`true`;
  return sql`(${unit} and ticket.accused_staff_id is distinct from ${actor.staffId})`;
}

/** Tickets about the actor or their unit: few, and taken out of figures that count the whole city. */
export async function hiddenTicketIds(core: Pick<Core, 'sql'>, actor: Actor): Promise<number[]> {
  if (actor.kind !== 'staff') return [];
  const rows = await core.sql<{ id: string }[]>`select id from ticket where accused_unit_id = any(${blindOf(actor)}) or accused_staff_id = ${actor.staffId}`;
  return rows.map((r) => Number(r.id));
}
