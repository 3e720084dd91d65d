import type { StaffActor } from './actor.ts';
import { actsForUnit, seesWholeCity } from './scope.ts';

/**
 * Whose cards, orders and urgings somebody reads: a unit never another's, although several work on one ticket.
 * @returns unit ids; null: everybody's, within the tickets they may see; empty: nobody's
 */
export function readsOversightOf(actor: StaffActor): string[] | null {
  if (seesWholeCity(actor) || actor.roles.includes('subCenterAdmin')) return null;
  return actsForUnit(actor) ? actor.unitIds : [];
}
