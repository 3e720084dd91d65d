import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, system, type Actor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import { recall } from '../assignment/recall.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { supervision, ticket } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import { lapseRequests } from '../request/lapse.ts';
import { openSupervisionStates } from '../supervision/table.ts';
import { open } from '../verb/act.ts';
import { reason } from '../verb/fields.ts';
import { verb, type Subject, type TicketRow } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';
import { callersOf } from './callers.ts';
import { tellTicket } from './on-master.ts';
import { mergeRefusal } from './rule.ts';

const dispatchers = ['dispatcher', 'coordinator', 'subCenterAdmin'] as const;

/**
 * 并单: the ticket follows another about the same matter. The citizen keeps number and code, and hears of the master's reply; work begun on this one is called back and counts against nobody.
 * What follows this one follows the master from now on: nobody ever follows a follower.
 */
export const merge = verb({
  kind: 'ticket', name: 'merge', summary: '并入同类工单',
  input: z.object({ masterTicketNo: z.string().trim().min(1, '请填写主单工单号').max(40), reason }),
  guard: ownIntakeOnly,
  async alsoLocks(tx, own, { masterTicketNo }) {
    const named = tx.select({ id: ticket.masterTicketId }).from(ticket).where(and(eq(ticket.ticketNo, masterTicketNo), eq(ticket.state, 'merged')));
    const rows = await tx.select({ id: ticket.id }).from(ticket)
      .where(or(eq(ticket.ticketNo, masterTicketNo), inArray(ticket.id, named), and(eq(ticket.masterTicketId, own), eq(ticket.state, 'merged'))));
    return rows.map((r) => r.id);
  },
  async apply(work, subject, input) {
    const { ticketNo, id } = subject.ticket;
    const master = await masterOf(work, input.masterTicketNo);
    const refusal = mergeRefusal(work.core.city, subject.ticket, master) ?? await supervised(work);
    if (refusal) throw refusal;
    for (const a of subject.assignments) if (openAssignmentStates.includes(a.state)) await work.perform(recall, { reason: `并入${master.ticketNo}` }, { assignment: a, as: byRule });
    await lapseRequests(work, '工单已并单');
    work.stopClocks(['dispatch', 'sign', 'contact', 'resolve']);
    const followers = await work.tx.select().from(ticket).where(and(eq(ticket.masterTicketId, id), eq(ticket.state, 'merged'))).orderBy(ticket.id);
    work.setTicket({ masterTicketId: master.id, scoringExcluded: 'duplicate', leadUnitId: null, dueAt: null });
    work.tell('merged', {}, String(work.ticket.eventSeq));
    for (const follower of followers) await moveOn(work, follower, master);
    await tellTicket(work, master.id, 'takeDuplicate', { ticketNo, reason: input.reason, callers: await callersOf(work.tx, master.id, id) });
    return { data: { masterTicketNo: master.ticketNo, reason: input.reason, followers: followers.length || undefined } };
  },
});

/** The agent at the phone joins what that agent has just registered; any other ticket is the dispatchers'. */
function ownIntakeOnly({ ticket: row }: Subject, actor: Actor): HotlineError | null {
  if (actor.kind !== 'staff' || roleFor(actor, dispatchers) || row.registeredBy === actor.staffId) return null;
  return errors.notAllowed('话务员只能并入自己登记的工单，其他工单请由派单员并单。', 'An agent merges only what that agent registered; a dispatcher merges the others.');
}

/** The ticket to follow: the one named, or the one that it follows itself. */
async function masterOf(work: Work, ticketNo: string): Promise<TicketRow> {
  const find = async (where: ReturnType<typeof eq>) => (await work.tx.select().from(ticket).where(and(where, ticketScope(work.actor))))[0];
  const named = await find(eq(ticket.ticketNo, ticketNo));
  const master = named?.state === 'merged' && named.masterTicketId !== null ? await find(eq(ticket.id, named.masterTicketId)) : named;
  if (!master) throw errors.ruleRefused('masterUnknown', `没有找到主单${ticketNo}，或您无权查看；请核对工单号。`, `No master ticket ${ticketNo}, or it is not yours to see.`);
  return master;
}

/** An order to answer for a ticket stays with that ticket. */
async function supervised(work: Work): Promise<HotlineError | null> {
  const [order] = await work.tx.select({ id: supervision.id }).from(supervision).where(and(eq(supervision.ticketId, work.ticket.id), inArray(supervision.state, [...openSupervisionStates]))).limit(1);
  return order ? errors.ruleRefused('mergeSupervised', '督办、批示中的工单不得并入其他工单；请把对方并入本单，或待督办办结。', 'A supervised ticket is not merged into another; merge the other into this one.') : null;
}

/** One that followed this ticket follows the master. What does not fit the new master is let go by a job. */
async function moveOn(work: Work, follower: TicketRow, master: TicketRow): Promise<void> {
  if (mergeRefusal(work.core.city, follower, master)) return work.job('merge.letGo', { ticketId: follower.id, why: '主单并入的工单与本单不属同一事项' }, `merge.letGo:${follower.id}:${work.ticket.id}:${work.ticket.eventSeq}`);
  const { work: its } = await open(work.core, work.tx, system('merge'), { ticketId: follower.id });
  its.setTicket({ masterTicketId: master.id });
  its.record('mergeOn', { masterTicketNo: master.ticketNo, before: work.ticket.ticketNo });
  await its.flush();
  await tellTicket(work, master.id, 'takeDuplicate', { ticketNo: follower.ticketNo, reason: `随${work.ticket.ticketNo}并入`, callers: await callersOf(work.tx, master.id) });
}

