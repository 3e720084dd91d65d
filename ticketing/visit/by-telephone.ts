/** Return visits and units' contacts that are dialled from the console: whom to call, and what the network said of it. Nobody who calls so sees the number. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { contact } from '../assignment/contact.ts';
import { system, type StaffActor } from '../access/actor.ts';
import { loadStaffActor } from '../access/staff.ts';
import { maskPhone } from '../citizen/mask.ts';
import { openReporter } from '../confidential/reporter.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { appellant, contactAttempt, ticket, visit } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import { actIn, open } from '../verb/act.ts';
import { permission } from '../verb/permission.ts';
import type { TicketRow } from '../verb/verb.ts';
import { attemptOutcomes, attemptVisit } from './attempt-visit.ts';
import { dueVisit } from './attempts.ts';
import { mayDial } from './may-dial.ts';

/** `phone` is for the switch alone; people are shown `masked`. `taskId`: the visit, or the assignment whose unit makes contact. */
export interface ToDial { ticketId: number; ticketNo: string; hotlineNumber: string; phone: string; masked: string; taskId: number; confidential: boolean }

/**
 * The citizen of a ticket whose return visit is due.
 * @throws HotlineError notFound (also: not yours to see), notAllowed and wrongState as the verb attemptVisit, ruleRefused callingHours, visitTriesToday, visitTriesEnough, anonymous, noNumber
 */
export async function visitToDial(core: Core, actor: StaffActor, ticketNo: string): Promise<ToDial> {
  return core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, actor, { ticketNo });
    mustBeAllowed(permission(attemptVisit, { ticket: work.ticket, assignments: work.assignments }, actor, core.now()));
    const due = await dueVisit(tx, work.ticket.id);
    if (!due) throw errors.ruleRefused('noVisitDue', '该工单没有待做的回访。', 'No return visit is due on it.');
    const refusal = mayDial(due.attempts, core.kept.notices.hours, core.now());
    if (refusal) throw refusal;
    return toDial(core, tx, work.ticket, due.id);
  });
}

/**
 * The citizen of a ticket on which the actor's unit works, for its contact (先行联系).
 * @throws HotlineError notFound, notAllowed and wrongState as the verb contact, ruleRefused anonymous, noNumber
 */
export async function contactToDial(core: Core, actor: StaffActor, ticketNo: string): Promise<ToDial> {
  return core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, actor, { ticketNo });
    const verdicts = work.assignments.map((assignment) => ({ assignment, verdict: permission(contact, { ticket: work.ticket, assignments: work.assignments, assignment }, actor, core.now()) }));
    const mine = verdicts.findLast(({ verdict }) => 'role' in verdict);
    if (!mine) {
      const [last] = verdicts.slice(-1);
      if (!last) throw errors.ruleRefused('noAssignment', '该工单还没有派给承办单位，无须先行联系。', 'It was sent to no unit yet; there is nothing to contact the citizen for.');
      mustBeAllowed(last.verdict);
    }
    return toDial(core, tx, work.ticket, mine!.assignment.id);
  });
}

const mustBeAllowed = (verdict: { role: string } | { refusal: HotlineError }) => { if ('refusal' in verdict) throw verdict.refusal; };

async function toDial(core: Core, tx: Tx, row: TicketRow, taskId: number): Promise<ToDial> {
  if (row.isAnonymous) throw errors.ruleRefused('anonymous', '匿名诉求人的信息不向任何人显示，请通过平台联系。', 'An anonymous appellant is not called; reach them through the portal.');
  const [who] = row.appellantId === null ? [] : await tx.select({ phone: appellant.phoneSealed }).from(appellant).where(eq(appellant.id, row.appellantId));
  const phone = who?.phone ? core.cipher.open(who.phone) : row.isConfidential ? (await openReporter(core, tx, row.id))?.phone ?? null : null;
  if (!phone) throw errors.ruleRefused('noNumber', '市民没有留下电话号码，请用短信、微信联系，或由审核员免回访。', 'The citizen left no number; reach them by message, or have the visit waived.');
  return { ticketId: row.id, ticketNo: row.ticketNo, hotlineNumber: row.hotlineNumber, phone, masked: maskPhone(phone), taskId, confidential: row.isConfidential };
}

/** What a switch tells of a call that nobody answered. */
export type NotAnswered = 'busy' | 'noAnswer' | 'declined' | 'noSuchNumber' | 'unreachable';
/** That a citizen cuts a call off is not that they want no visit: only a person who spoke with them can say so. */
const outcomeOf: Record<NotAnswered, keyof typeof attemptOutcomes> = { busy: 'busy', noAnswer: 'noAnswer', declined: 'rejected', noSuchNumber: 'wrongNumber', unreachable: 'unreachable' };

/** A return visit that was dialled and not answered is a try by itself. Where the visit was settled meanwhile, nothing is written. @returns whether it was */
export async function visitNotAnswered(core: Core, tx: Tx, { ticketId, visitId, staffId, result, callNo }: { ticketId: number; visitId: number; staffId: number; result: NotAnswered; callNo: string }): Promise<boolean> {
  const due = await dueVisit(tx, ticketId);
  if (due?.id !== visitId || due.attempts.some((a) => a.callNo === callNo)) return false;
  const actor = (await loadStaffActor({ db: tx, city: core.city }, { staffId })) ?? system('telephone');
  await actIn(core, tx, actor, { ticketId }, attemptVisit, { method: 'phone', outcome: outcomeOf[result], callNo });
  return true;
}

/** A unit's call that was not answered: a try to make contact that reached nobody. */
export async function contactNotAnswered(core: Core, tx: Tx, { assignmentId, staffId, result, callNo }: { assignmentId: number; staffId: number; result: NotAnswered; callNo: string }): Promise<boolean> {
  const actor = await loadStaffActor({ db: tx, city: core.city }, { staffId });
  const [seen] = await tx.select({ id: contactAttempt.id }).from(contactAttempt).where(eq(contactAttempt.callNo, callNo));
  if (!actor || seen) return false;
  try {
    await actIn(core, tx, actor, { assignmentId }, contact, { method: 'phone', reached: false, note: `系统外呼：${attemptOutcomes[outcomeOf[result]]}` });
  } catch (error) {
    // The assignment went elsewhere while it rang: the call itself is on record.
    if ((error as HotlineError).id === 'wrongState' || (error as HotlineError).id === 'notAllowed' || (error as HotlineError).id === 'notFound') return false;
    throw error;
  }
  await nameCall(tx, assignmentId, staffId, callNo);
  return true;
}

/** The call, and so the recording, in which a return visit is spoken: reviewers hear what was answered. Of a confidential ticket no call is named. */
export async function visitSpoken(tx: Tx, visitId: number, callNo: string): Promise<void> {
  await tx.update(visit).set({ callNo }).where(and(eq(visit.id, visitId), sql`not exists (select 1 from ${ticket} where ${ticket.id} = ${visit.ticketId} and ${ticket.isConfidential})`));
}

/** The unit's last record of a contact by phone gets the call that proves it. @returns whether there was one without */
export async function nameCall(tx: Tx, assignmentId: number, staffId: number, callNo: string): Promise<boolean> {
  const [last] = await tx.select({ id: contactAttempt.id }).from(contactAttempt)
    .where(and(eq(contactAttempt.assignmentId, assignmentId), eq(contactAttempt.by, staffId), eq(contactAttempt.method, 'phone'), isNull(contactAttempt.callNo), sql`not exists (select 1 from ${ticket} where ${ticket.id} = ${contactAttempt.ticketId} and ${ticket.isConfidential})`)).orderBy(desc(contactAttempt.id)).limit(1);
  if (last) await tx.update(contactAttempt).set({ callNo }).where(eq(contactAttempt.id, last.id));
  return last !== undefined;
}
