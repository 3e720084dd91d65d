import { and, asc, eq } from 'drizzle-orm';
import type { Core } from '../../core.ts';
import type { Tx } from '../../db/connect.ts';
import { externalCase, externalStatus, hotlineMode } from '../../db/schema/index.ts';
import { applyIn } from './receive-status.ts';
import { statusInput } from './status.ts';

/** What the other side told before the centre had spoken to the citizen is done now, in the order in which it came. */
export async function applyHeld(core: Core, tx: Tx, ticketId: number): Promise<void> {
  const waiting = await tx.select({ status: externalStatus, held: externalCase, mode: hotlineMode }).from(externalStatus)
    .innerJoin(externalCase, eq(externalCase.id, externalStatus.caseId)).innerJoin(hotlineMode, eq(hotlineMode.id, externalCase.modeId))
    .where(and(eq(externalCase.ticketId, ticketId), eq(externalStatus.outcome, 'held'))).orderBy(asc(externalStatus.receivedAt));
  for (const { status, held, mode } of waiting) {
    const { outcome, error } = await applyIn(core, tx, held, mode, statusInput.parse(status.body));
    if (outcome !== 'held') await tx.update(externalStatus).set({ outcome, why: error?.zh ?? null }).where(and(eq(externalStatus.keyId, status.keyId), eq(externalStatus.messageId, status.messageId)));
  }
}
