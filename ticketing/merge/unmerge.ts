import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notDuplicate, ticket, visit } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { startDispatchClock } from '../ticket/dispatch-clock.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';
import { followed } from './followed.ts';
import { tellTicket } from './on-master.ts';
import { recallFollowed } from './recall-followed.ts';
import { standAlone } from './stand-alone.ts';

/**
 * 撤销并单: it was another matter after all, or the master brings no reply. Back to a dispatcher with all of its own history, the day it was registered and a fresh time to dispatch.
 * Once its own visit is over it is no longer undone but opened again.
 */
export const unmerge = verb({
  kind: 'ticket', name: 'unmerge', summary: '撤销并单，单独办理',
  input: z.object({ reason }),
  guard: ({ ticket: row }) => row.masterTicketId === null ? errors.ruleRefused('notMerged', '该工单没有并入其他工单。', 'This ticket follows no other.') : null,
  alsoLocks: async (tx, own) => (await tx.select({ id: ticket.masterTicketId }).from(ticket).where(eq(ticket.id, own))).flatMap((r) => r.id ?? []),
  async apply(work, subject, input) {
    const masterId = subject.ticket.masterTicketId!;
    const [master] = await work.tx.select({ no: ticket.ticketNo }).from(ticket).where(eq(ticket.id, masterId));
    await work.tx.update(visit).set({ state: 'exempt', doneAt: work.now, comment: `撤销并单：${input.reason}` }).where(and(eq(visit.ticketId, work.ticket.id), eq(visit.state, 'due')));
    for (const a of subject.assignments) if (followed(a) && a.state === 'resolved') await work.perform(recallFollowed, { reason: input.reason }, { assignment: a, as: byRule });
    work.stopClocks(['visit']);
    startDispatchClock(work);
    standAlone(work);
    work.setTicket({ leadUnitId: null, dueAt: null, publicReply: null });
    await keepApart(work, masterId, input.reason);
    work.tell('unmerged', {}, String(work.ticket.eventSeq));
    await tellTicket(work, masterId, 'releaseDuplicate', { ticketNo: work.ticket.ticketNo, reason: input.reason });
    return { data: { masterTicketNo: master?.no, reason: input.reason } };
  },
});

/** What a person found is remembered: neither is proposed for the other again. The system's own releases say nothing about the pair. */
async function keepApart(work: Work, masterId: number, why: string): Promise<void> {
  if (work.actor.kind !== 'staff') return;
  const [lowId, highId] = [work.ticket.id, masterId].toSorted((a, b) => a - b) as [number, number];
  await work.tx.insert(notDuplicate).values({ lowId, highId, reason: why, by: work.actor.staffId, at: work.now }).onConflictDoNothing();
}
