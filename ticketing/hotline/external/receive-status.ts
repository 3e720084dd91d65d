/** The way in for an outside system's status: once a message, in the order of the case, with everything kept that was told. */
import { createHash } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { system } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import type { Tx } from '../../db/connect.ts';
import { externalCase, externalStatus, hotlineMode, ticket } from '../../db/schema/index.ts';
import { errors, HotlineError } from '../../errors.ts';
import { canonical } from '../../event/chain.ts';
import { open } from '../../verb/act.ts';
import { checkInput } from '../../verb/check-input.ts';
import type { HotlineModeRow } from '../modes.ts';
import { applyStatus, statusInput, type StatusInput, type Told } from './status.ts';

export interface StatusReceipt { ticketNo: string; outcome: Told | 'refused'; duplicate: boolean; error?: { id: string; zh: string; en: string } }
type Case = typeof externalCase.$inferSelect;

/**
 * @param keyId the client that signed the message
 * @returns what became of it; a refusal is an outcome too, kept and shown to staff, so that the other side need not send it for ever
 * @throws HotlineError invalid, notFound (not this client's case), keyReused (the same message id with other content)
 */
export async function receiveStatus(core: Core, keyId: string, raw: unknown): Promise<StatusReceipt> {
  const read = checkInput(statusInput, raw);
  const told = read;
  const digest = createHash('sha256').update(canonical(told)).digest();
  return core.db.transaction(async (tx) => {
    const { held, mode } = await caseOf(tx, keyId, told.ticketNo);
    await tx.select({ id: ticket.id }).from(ticket).where(eq(ticket.id, held.ticketId)).for('update'); // two messages of one case follow each other
    const [before] = await tx.select().from(externalStatus).where(and(eq(externalStatus.keyId, keyId), eq(externalStatus.messageId, told.messageId)));
    if (before) {
      if (!before.digest.equals(digest)) throw errors.keyReused();
      return { ticketNo: told.ticketNo, outcome: before.outcome, duplicate: true };
    }
    const { outcome, error } = await applyIn(core, tx, held, mode, told);
    await tx.insert(externalStatus).values({ keyId, messageId: told.messageId, caseId: held.id, status: told.status, body: { ...told }, digest, outcome, why: error?.zh ?? null, receivedAt: core.now() });
    await tx.update(externalCase).set({ lastStatus: told.status, lastStatusAt: core.now(), ...(told.outsideNo ? { outsideNo: told.outsideNo } : {}) }).where(eq(externalCase.id, held.id));
    return { ticketNo: told.ticketNo, outcome, duplicate: false, ...(error ? { error: { id: error.id, zh: error.zh, en: error.en } } : {}) };
  });
}

/** The newest case of this ticket that this client handles. */
async function caseOf(tx: Tx, keyId: string, ticketNo: string): Promise<{ held: Case; mode: HotlineModeRow }> {
  const [found] = await tx.select({ held: externalCase, mode: hotlineMode }).from(externalCase).innerJoin(hotlineMode, eq(hotlineMode.id, externalCase.modeId)).innerJoin(ticket, eq(ticket.id, externalCase.ticketId))
    .where(and(eq(ticket.ticketNo, ticketNo), eq(hotlineMode.keyId, keyId))).orderBy(desc(externalCase.id)).limit(1);
  if (!found) throw errors.notFound('工单');
  return found;
}

/** Applies it in a savepoint of its own: a refusal takes back what was half done, and stands in the ticket's story for the people who look after it. */
export async function applyIn(core: Core, tx: Tx, held: Case, mode: HotlineModeRow, told: StatusInput): Promise<{ outcome: Told | 'refused'; error?: HotlineError }> {
  const as = system(`external:${mode.number}`);
  try {
    const outcome = await tx.transaction(async (inner) => {
      const { work, on } = await open(core, inner, as, { assignmentId: held.assignmentId });
      const done = await applyStatus(work, on.assignment!, mode, told);
      if (done !== 'applied') work.record('externalStatus', { line: mode.number, status: told.status, outcome: done });
      await work.flush();
      return done;
    });
    return { outcome };
  } catch (error) {
    if (!(error instanceof HotlineError)) throw error;
    const { work } = await open(core, tx, as, { assignmentId: held.assignmentId });
    work.record('externalStatus', { line: mode.number, status: told.status, outcome: 'refused', why: error.zh }, { assignmentId: held.assignmentId });
    await work.flush();
    return { outcome: 'refused', error };
  }
}
