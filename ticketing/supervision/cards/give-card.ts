import { and, eq, isNull } from 'drizzle-orm';
import { card } from '../../db/schema/index.ts';
import type { AssignmentRow } from '../../verb/verb.ts';
import type { Work } from '../../verb/work.ts';

export type CardRow = typeof card.$inferSelect;

/** A card to the unit that holds a part. A due row gives one at most. @returns null when that row had given it already */
export async function giveCard(work: Work, held: AssignmentRow, given: { colour: 'yellow' | 'red'; reason: string; dueId?: number; fault?: string }): Promise<CardRow | null> {
  const [made] = await work.tx.insert(card).values({
    ticketId: work.ticket.id, assignmentId: held.id, unitId: held.unitId, issuedAt: work.now, issuedBy: work.actor.kind === 'staff' ? work.actor.staffId : null, ...given,
  }).onConflictDoNothing().returning();
  if (!made) return null;
  work.setAssignment(held, { cardedAt: work.now });
  return made;
}

/** Cards of one part that still count. */
export const countedCards = (work: Work, assignmentId: number): Promise<CardRow[]> =>
  work.tx.select().from(card).where(and(eq(card.assignmentId, assignmentId), isNull(card.withdrawnAt))).orderBy(card.id);
