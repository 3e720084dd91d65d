import { eq } from 'drizzle-orm';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { ticket } from '../db/schema/index.ts';
import type { TicketRow } from '../verb/verb.ts';
import { citizenStateName } from '../verb/wording.ts';

/** How far the master has come, for the citizen of a ticket that follows it: the stage, the unit and the day. Nothing by which the other citizen could be known; null where it follows none. */
export async function masterProgress(core: Core, row: TicketRow): Promise<{ stage: { zh: string; en: string }; unitName: string | null; expectedAt: Date | null } | null> {
  if (row.state !== 'merged' || row.masterTicketId === null) return null;
  const [master] = await core.db.select({ state: ticket.state, unitId: ticket.leadUnitId, dueAt: ticket.dueAt }).from(ticket).where(eq(ticket.id, row.masterTicketId));
  return master ? { stage: citizenStateName(master.state), unitName: master.unitId ? unitName(core.city, master.unitId) : null, expectedAt: master.dueAt } : null;
}
