/** What reaches duplicates from their master and the master from its duplicates: a job each, so that any worker may die and everybody is told once. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { assignment, event, ticket } from '../db/schema/index.ts';
import { enqueue, type JobHandlers } from '../jobs/index.ts';
import { urge } from '../ticket/urge.ts';
import { actIn, open } from '../verb/act.ts';
import { permission } from '../verb/permission.ts';
import type { TicketRow } from '../verb/verb.ts';
import { callersOf } from './callers.ts';
import { followMaster } from './follow-master.ts';
import { apart } from './rule.ts';
import { unmerge } from './unmerge.ts';

/** Event kind → job kind: a master's reply, a master's end without one, what a duplicate's citizen says, a master that became another matter. */
export const mergeReactions = [
  ['passReview', 'merge.fanOut'], ['batchReply', 'merge.fanOut'], ['answer', 'merge.fanOut'], ['answerUnreasonable', 'merge.fanOut'],
  ['decline', 'merge.release'], ['cancel', 'merge.release'], ['transfer', 'merge.release'],
  ['urge', 'merge.passOn'], ['supplement', 'merge.passOn'], ['amend', 'merge.check'],
] as const;

const bySystem = system('merge');
interface Happened { ticketId: number; seq: number }
interface Follow { ticketId: number; masterId: number; seq: number; reply: string; unitId: string | null }

export const mergeJobs = (core: Core): JobHandlers => ({
  'merge.fanOut': async (of: Happened, { tx }) => fanOut(tx, of),
  'merge.follow': async (of: Follow, { tx }) => follow(core, tx, of),
  'merge.release': async ({ ticketId, seq }: Happened, { tx }) => letGoOf(tx, await followersOf(tx, ticketId, ['merged']), '主单不再办理，恢复单独办理', seq),
  'merge.check': async ({ ticketId, seq }: Happened, { tx }) => {
    const [master] = await tx.select().from(ticket).where(eq(ticket.id, ticketId));
    const followers = await followersOf(tx, ticketId, ['merged']);
    return letGoOf(tx, followers.filter((f) => apart(f, master!)), '主单更正后与本单不宜合并办理', seq);
  },
  'merge.letGo': async ({ ticketId, why }: { ticketId: number; why: string }, { tx }) => letGo(core, tx, ticketId, why),
  'merge.passOn': async (of: Happened, { tx }) => passOn(core, tx, of),
});

const followersOf = (tx: Tx, masterId: number, states: TicketRow['state'][]) =>
  tx.select().from(ticket).where(and(eq(ticket.masterTicketId, masterId), inArray(ticket.state, states))).orderBy(ticket.id);

/** A job for each who follows the master since before this reply; whoever was merged after it waits for the next. */
async function fanOut(tx: Tx, { ticketId, seq }: Happened): Promise<void> {
  const followers = await followersOf(tx, ticketId, ['merged', 'pendingVisit']);
  if (!followers.length) return;
  const [said] = await tx.select({ kind: event.kind, data: event.data }).from(event).where(and(eq(event.ticketId, ticketId), eq(event.seq, seq)));
  const joined = await tx.select({ no: sql<string>`${event.data}->>'ticketNo'`, seq: sql<number>`max(${event.seq})::int` }).from(event)
    .where(and(eq(event.ticketId, ticketId), eq(event.kind, 'takeDuplicate'))).groupBy(sql`1`);
  const joinedAt = new Map(joined.map((j) => [j.no, j.seq]));
  const reply = String(said!.data.reply ?? '');
  const unitId = said!.kind === 'answer' || said!.kind === 'answerUnreasonable' ? null : await whoAnswered(tx, ticketId);
  await enqueue(tx, followers.filter((f) => (joinedAt.get(f.ticketNo) ?? Infinity) < seq)
    .map((f) => ({ kind: 'merge.follow', payload: { ticketId: f.id, masterId: ticketId, seq, reply, unitId }, key: `merge.follow:${f.id}:${ticketId}:${seq}` })));
}

async function whoAnswered(tx: Tx, masterId: number): Promise<string | null> {
  const rows = await tx.select({ unitId: assignment.unitId }).from(assignment).where(and(eq(assignment.ticketId, masterId), eq(assignment.role, 'lead'), eq(assignment.state, 'resolved'))).orderBy(assignment.id);
  return rows.at(-1)?.unitId ?? null;
}

async function follow(core: Core, tx: Tx, { ticketId, masterId, seq, reply, unitId }: Follow): Promise<void> {
  const [master] = await tx.select().from(ticket).where(eq(ticket.id, masterId));
  const [duplicate] = await tx.select().from(ticket).where(eq(ticket.id, ticketId));
  // The master may have been amended since: what now protects somebody goes before the reply.
  if (duplicate!.masterTicketId === masterId && duplicate!.state === 'merged' && apart(duplicate!, master!)) return letGo(core, tx, ticketId, '主单更正后与本单不宜合并办理');
  const { work } = await open(core, tx, bySystem, { ticketId });
  if (work.ticket.masterTicketId !== masterId || !['merged', 'pendingVisit'].includes(work.ticket.state)) return;
  const [later] = await tx.select({ id: event.id }).from(event)
    .where(and(eq(event.ticketId, ticketId), eq(event.kind, 'followMaster'), sql`${event.data}->>'masterTicketNo' = ${master!.ticketNo}`, sql`(${event.data}->>'masterSeq')::int >= ${seq}`)).limit(1);
  if (later) return;
  await work.perform(followMaster, { masterTicketNo: master!.ticketNo, masterSeq: seq, reply, unitId });
  await work.flush();
}

const letGoOf = (tx: Tx, followers: TicketRow[], why: string, seq: number) =>
  enqueue(tx, followers.map((f) => ({ kind: 'merge.letGo', payload: { ticketId: f.id, why }, key: `merge.letGo:${f.id}:${f.masterTicketId}:${seq}` })));

async function letGo(core: Core, tx: Tx, ticketId: number, why: string): Promise<void> {
  const [row] = await tx.select({ state: ticket.state }).from(ticket).where(eq(ticket.id, ticketId));
  if (row?.state === 'merged') await actIn(core, tx, bySystem, { ticketId }, unmerge, { reason: why });
}

/** What a citizen says on a duplicate is for whoever handles the master, with the number of callers; who said it stays with the duplicate. */
async function passOn(core: Core, tx: Tx, { ticketId, seq }: Happened): Promise<void> {
  const [duplicate] = await tx.select().from(ticket).where(eq(ticket.id, ticketId));
  if (duplicate?.state !== 'merged' || duplicate.masterTicketId === null) return;
  const [said] = await tx.select({ kind: event.kind, data: event.data }).from(event).where(and(eq(event.ticketId, ticketId), eq(event.seq, seq)));
  const { work } = await open(core, tx, bySystem, { ticketId: duplicate.masterTicketId });
  work.record('fromDuplicate', { what: said!.kind, ticketNo: duplicate.ticketNo, text: said!.data.text, callers: await callersOf(tx, work.ticket.id) });
  if (said!.kind === 'urge' && 'role' in permission(urge, { ticket: work.ticket, assignments: work.assignments }, bySystem, work.now)) await work.perform(urge, {});
  await work.flush();
}
