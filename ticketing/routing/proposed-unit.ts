import { and, desc, eq } from 'drizzle-orm';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { assignment, request } from '../db/schema/index.ts';
import type { Tx } from '../db/connect.ts';
import { returning } from '../request/kinds/return.ts';
import type { Proposed } from './rank-units.ts';

/** Whose it is in the words of the unit whose return was approved last. A unit that gave the ticket back itself is passed over. */
export async function proposedByReturn(core: Core, tx: Tx, ticketId: number, gaveBack: readonly string[]): Promise<Proposed | null> {
  const approved = await tx.select({ request, unitId: assignment.unitId }).from(request).innerJoin(assignment, eq(assignment.id, request.assignmentId))
    .where(and(eq(request.ticketId, ticketId), eq(request.kind, 'return'), eq(request.state, 'approved'), eq(assignment.role, 'lead'))).orderBy(desc(request.decidedAt), desc(request.id));
  for (const { request: asked, unitId } of approved) {
    const proposed = asked.payload.proposedUnitId as string | undefined;
    if (!proposed || gaveBack.includes(proposed)) continue;
    const by = unitName(core.city, unitId);
    return { unitId: proposed, because: { kind: 'person', text: `退单建议：${by}退单时提出（${returning.reasons[asked.reasonCode] ?? asked.reasonCode}）`, weight: 1 } };
  }
  return null;
}
