import { and, eq, inArray, sql } from 'drizzle-orm';
import { errors, grantOf, look, openTicket, schema, ticketScope, type Core, type StaffActor } from '../../ticketing/index.ts';
import { callsInConfidence } from '../confidence/index.ts';
import { call, callTicket } from '../db/schema/call.ts';
import type { CallRow } from '../floor/rows.ts';
import { callLines } from './line.ts';
import { callScope } from './scope.ts';
import type { CallsOfTicket } from './views.ts';

type Linked = { call: CallRow; why: (typeof callTicket.$inferSelect)['why'] };

/** 通话 on a ticket's page. Of a confidential ticket the calls name the reporter: shown while an approval to look holds, and that they were is logged. @throws HotlineError notFound outside the actor's scope */
export async function callsOfTicket(core: Core, actor: StaffActor, ticketNo: string, address: string | null = null): Promise<CallsOfTicket> {
  const { db } = core;
  const { ticket } = schema;
  const [of] = await db.select({ id: ticket.id, isConfidential: ticket.isConfidential, registeredAt: ticket.registeredAt }).from(ticket).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor)));
  if (!of) throw errors.notFound('工单');
  const plain = await db.select({ call, why: callTicket.why }).from(callTicket).innerJoin(call, eq(call.id, callTicket.callId)).where(eq(callTicket.ticketId, of.id));
  const linked = (of.isConfidential ? [...plain, ...await sealedOf(core, of)] : plain).toSorted((a, b) => b.call.arrivedAt.getTime() - a.call.arrivedAt.getTime() || b.call.id - a.call.id);
  if (!linked.length) return { items: [], refusal: null };
  if (of.isConfidential && !(await lookedAt(core, actor, of.id, address))) {
    const refusal = errors.ruleRefused('confidential', '保密件的通话指向诉求人，须先「申请查看身份」，由另一人同意后限时查看。', 'The calls of a confidential ticket lead to who reported: ask for the identity, and look while the approval holds.');
    return { items: [], refusal: { zh: refusal.zh, en: refusal.en } };
  }
  const opens = new Set((await db.select({ id: call.id }).from(call).where(and(inArray(call.id, linked.map((l) => l.call.id)), callScope(actor, core.now())))).map((r) => r.id));
  const lines = await callLines(core, actor, linked.map((l) => l.call));
  return { items: lines.map((line, i) => ({ ...line, why: linked[i]!.why, mayOpen: opens.has(linked[i]!.call.id) })), refusal: null };
}

async function sealedOf(core: Core, of: { id: number; registeredAt: Date }): Promise<Linked[]> {
  const found = await callsInConfidence(core, core.db, of.id, of.registeredAt);
  if (!found.length) return [];
  const rows = await core.db.select().from(call).where(inArray(call.id, found.map((f) => f.callId)));
  return rows.map((row) => ({ call: row, why: found.find((f) => f.callId === row.id)!.confided.tickets.find((t) => t.id === of.id)!.why }));
}

/** As every other look at who reported: in the log of looks and in the ticket's own chain, once an approval. @returns false: nobody agreed */
async function lookedAt(core: Core, actor: StaffActor, ticketId: number, address: string | null): Promise<boolean> {
  const grant = await grantOf(core.db, ticketId, actor.staffId, core.now());
  if (!grant) return false;
  await core.db.transaction(async (tx) => {
    const { work } = await openTicket(core, tx, actor, { ticketId });
    const { revealLog } = schema;
    const [before] = await tx.select({ id: revealLog.id }).from(revealLog).where(and(eq(revealLog.ticketId, ticketId), eq(revealLog.staffId, actor.staffId), eq(revealLog.requestId, grant.requestId), sql`'calls' = any(${revealLog.fields})`)).limit(1);
    if (before) return;
    const reason = '查看通话';
    await look(work, actor, { fields: ['calls'], reason, address, requestId: grant.requestId });
    work.record('reveal', { fields: ['calls'], reason, requestId: grant.requestId });
    await work.flush({ looked: true });
  });
  return true;
}
