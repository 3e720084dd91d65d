import { and, eq, isNull } from 'drizzle-orm';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { ticket } from '../db/schema/index.ts';
import { actIn } from '../verb/act.ts';
import { rate } from './rate.ts';
import { solvedBy } from './read-rating.ts';

/**
 * What a citizen pressed after a call stands as their rating of a ticket that was answered in it: nobody need ask them again. Only of a ticket that was answered
 * directly and that nobody has rated yet; a confidential one is rated like any other, but never by SMS.
 * @param satisfaction 1..5, 5 is best
 * @returns whether it was taken as the rating
 */
export async function rateByCall(core: Core, tx: Tx, ticketId: number, satisfaction: number): Promise<boolean> {
  const [answered] = await tx.select({ id: ticket.id }).from(ticket)
    .where(and(eq(ticket.id, ticketId), eq(ticket.state, 'answered'), eq(ticket.handlingMode, 'direct'), isNull(ticket.satisfaction))).for('update');
  if (!answered) return false;
  await actIn(core, tx, { kind: 'citizen', ticketId }, { ticketId }, rate, { satisfaction, solved: solvedBy(satisfaction), via: 'call' });
  return true;
}
