/** What goes to the system of a line that handles its tickets outside, and to which unit of ours it is given for that. */
import { isAccused } from '../../access/accused.ts';
import type { Unit } from '../../catalogue/city.ts';
import type { Work } from '../../verb/work.ts';
import { isExternal, modeOf } from '../modes.ts';

/**
 * The unit that owns the line, where the ticket came in under a mode with an outside system.
 * Confidential tickets never leave the house, nor do complaints about staff, or about that unit itself.
 */
async function outsideOwner({ ticket, core, tx }: Work): Promise<Unit | null> {
  if (ticket.isConfidential || ticket.isAboutStaff || !isExternal(await modeOf(tx, ticket))) return null;
  const owner = core.city.units.get(core.city.hotlines.get(ticket.hotlineNumber)?.ownerUnitId ?? '');
  return owner && !isAccused(core.city, ticket.accusedUnitId, owner.id) ? owner : null;
}

/** For the router: whom the ticket goes to without anybody's decision; null: it goes the usual way. */
export const ownerOutside = async (work: Work): Promise<string | null> => (await outsideOwner(work))?.id ?? null;

/** Is this part for the outside system? The lead part is, given to the line's owner or a unit below it. @returns the line's number, or null */
export async function outsideLine(work: Work, part: { unitId: string; role: string }): Promise<string | null> {
  if (part.role !== 'lead' || work.ticket.hotlineModeId === null) return null;
  const owner = await outsideOwner(work);
  return owner && work.core.city.units.get(part.unitId)?.path.startsWith(owner.path) ? work.ticket.hotlineNumber : null;
}
