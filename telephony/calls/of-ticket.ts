import { and, desc, eq, inArray } from 'drizzle-orm';
import { errors, grantOf, schema, ticketScope, type Core, type StaffActor } from '../../ticketing/index.ts';
import { call, callTicket } from '../db/schema/call.ts';
import { callLines } from './line.ts';
import { callScope } from './scope.ts';
import type { CallsOfTicket } from './views.ts';

/** 通话 on a ticket's page. Of a confidential ticket the calls name the reporter: shown while an approval to look holds. @throws HotlineError notFound outside the actor's scope */
export async function callsOfTicket(core: Core, actor: StaffActor, ticketNo: string): Promise<CallsOfTicket> {
  const { db } = core;
  const { ticket } = schema;
  const [of] = await db.select({ id: ticket.id, isConfidential: ticket.isConfidential }).from(ticket).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor)));
  if (!of) throw errors.notFound('工单');
  const linked = await db.select({ call, why: callTicket.why }).from(callTicket).innerJoin(call, eq(call.id, callTicket.callId)).where(eq(callTicket.ticketId, of.id)).orderBy(desc(call.arrivedAt), desc(call.id));
  if (!linked.length) return { items: [], refusal: null };
  if (of.isConfidential && !(await grantOf(db, of.id, actor.staffId, core.now()))) {
    const refusal = errors.ruleRefused('confidential', '保密件的通话指向诉求人，须先「申请查看身份」，由另一人同意后限时查看。', 'The calls of a confidential ticket lead to who reported: ask for the identity, and look while the approval holds.');
    return { items: [], refusal: { zh: refusal.zh, en: refusal.en } };
  }
  const opens = new Set((await db.select({ id: call.id }).from(call).where(and(inArray(call.id, linked.map((l) => l.call.id)), callScope(actor, core.now())))).map((r) => r.id));
  const lines = await callLines(core, actor, linked.map((l) => l.call));
  return { items: lines.map((line, i) => ({ ...line, why: linked[i]!.why, mayOpen: opens.has(linked[i]!.call.id) })), refusal: null };
}
