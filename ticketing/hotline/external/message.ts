/** What the outside system is told of a ticket: what its handling needs, and no more of the citizen than its contract allows. */
import { eq } from 'drizzle-orm';
import { regionName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import type { Tx } from '../../db/connect.ts';
import { appellant } from '../../db/schema/index.ts';
import type { AssignmentRow, TicketRow } from '../../verb/verb.ts';
import type { HotlineModeRow } from '../modes.ts';

/** Shared words only: numbers in the citizen's text are masked in what we keep, and stay masked here. */
export async function caseMessage(core: Core, tx: Tx, mode: HotlineModeRow, ticket: TicketRow, part: Pick<AssignmentRow, 'unitId' | 'dueAt' | 'advice'>): Promise<Record<string, unknown>> {
  return {
    ticketNo: ticket.ticketNo, line: ticket.hotlineNumber, title: ticket.title, content: ticket.content, appealType: ticket.appealType, urgency: ticket.urgency,
    matterCode: ticket.matterCode, matter: ticket.matterCode ? core.city.matters.get(ticket.matterCode)?.name ?? null : null, regionCode: ticket.regionCode, region: regionName(core.city, ticket.regionCode), address: ticket.address,
    unitId: part.unitId, advice: part.advice, registeredAt: ticket.registeredAt.toISOString(), dueAt: part.dueAt.toISOString(), isAnonymous: ticket.isAnonymous,
    citizen: mode.sharesPhone && !ticket.isAnonymous && ticket.appellantId !== null ? await citizenOf(core, tx, ticket.appellantId) : null,
  };
}

async function citizenOf(core: Core, tx: Tx, id: number): Promise<{ name: string | null; phone: string | null } | null> {
  const [who] = await tx.select({ name: appellant.nameSealed, phone: appellant.phoneSealed }).from(appellant).where(eq(appellant.id, id));
  return who ? { name: who.name && core.cipher.open(who.name), phone: who.phone && core.cipher.open(who.phone) } : null;
}
