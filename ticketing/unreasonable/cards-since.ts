import { and, eq, gte, isNull } from 'drizzle-orm';
import { unitName } from '../catalogue/city.ts';
import { card } from '../db/schema/index.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

/** Takes back the cards that came while the finding was being decided: the unit had done its part. */
export async function cardsSince(work: Work, row: AssignmentRow, since: Date): Promise<void> {
  const taken = await work.tx.update(card).set({ withdrawnAt: work.now }).where(and(eq(card.assignmentId, row.id), gte(card.issuedAt, since), isNull(card.withdrawnAt))).returning({ id: card.id });
  if (taken.length) work.record('cardsWithdrawn', { count: taken.length, unit: unitName(work.core.city, row.unitId) }, { assignmentId: row.id });
}
