import { eq } from 'drizzle-orm';
import { unitName } from '../../catalogue/city.ts';
import { card } from '../../db/schema/index.ts';
import type { AssignmentRow } from '../../verb/verb.ts';
import { byRule, type Work } from '../../verb/work.ts';
import { revoke } from '../revoke.ts';
import { openOrders } from '../standing.ts';
import { countedCards } from './give-card.ts';

/** An appeal was upheld: the card counts nowhere any more, and the order that came with a red card falls with it unless the unit has reported. */
export async function withdrawCard(work: Work, held: AssignmentRow, cardId: number): Promise<void> {
  const [gone] = await work.tx.update(card).set({ withdrawnAt: work.now }).where(eq(card.id, cardId)).returning();
  if (!gone) return;
  const left = await countedCards(work, held.id);
  work.setAssignment(held, { cardedAt: left.at(-1)?.issuedAt ?? null });
  work.record('cardWithdrawn', { cardId, colour: gone.colour, unitIds: [held.unitId], unit: unitName(work.core.city, held.unitId) }, { assignmentId: held.id, as: byRule });
  if (gone.colour !== 'red' || gone.dueId === null) return;
  const orders = (await openOrders(work)).filter((o) => o.issuedBy === null && o.cause === 'overdue' && o.unitId === held.unitId && o.state === 'issued');
  for (const order of orders) await work.perform(revoke, { reason: '所依据的红牌经申诉已撤销' }, { supervision: order, as: byRule });
}
