/** Pushing to the outside system: a case for each part it handles, and what happens to it afterwards. Every message is a job row that is tried until it is taken. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { system } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import type { Tx } from '../../db/connect.ts';
import { assignment, event, externalCase, hotlineMode, ticket } from '../../db/schema/index.ts';
import { openAssignmentStates } from '../../assignment/table.ts';
import { enqueue, type JobHandlers } from '../../jobs/index.ts';
import { actIn } from '../../verb/act.ts';
import { isExternal } from '../modes.ts';
import { applyHeld } from './held.ts';
import { caseMessage } from './message.ts';
import { postSigned } from './post-signed.ts';
import { takeInHouse } from './take-in-house.ts';

/** What the other side must hear of, by event; `external.again`: what waited for the centre to speak to the citizen. */
export const externalReactions = [
  ['dispatch', 'external.open'], ['unpark', 'external.open'], ['rule', 'external.open'],
  ['urge', 'external.tell'], ['supplement', 'external.tell'], ['fromDuplicate', 'external.tell'], ['assignment.sendBack', 'external.tell'], ['assignment.extend', 'external.tell'], ['assignment.keep', 'external.tell'],
  ['assignment.recall', 'external.tell'], ['assignment.takeBack', 'external.tell'], ['assignment.takeInHouse', 'external.tell'], ['assignment.contact', 'external.again'],
] as const;

/** More than two days at the longest wait between tries: an outage over a weekend loses nothing. Then it is dead and an administrator sees it. */
const maxTries = 400;
/** Events after which the other side has nothing more to do. */
const ends = ['assignment.recall', 'assignment.takeBack', 'assignment.takeInHouse'];

interface Happened { ticketId: number; seq: number }
interface Message { caseId: number; seq: number }

export const externalJobs = (core: Core): JobHandlers => ({
  'external.open': async ({ ticketId, seq }: Happened, { tx }) => openCases(core, tx, ticketId, seq),
  'external.tell': async (of: Happened, { tx }) => tell(tx, of),
  'external.send': async (of: Message, { tx, job }) => send(core, tx, of, `hotline-${job.id}-${job.tries}`),
  'external.again': async ({ ticketId }: Happened, { tx }) => applyHeld(core, tx, ticketId),
});

/** A case for every open part that is for the outside and has none yet. */
async function openCases(core: Core, tx: Tx, ticketId: number, seq: number): Promise<void> {
  const parts = await tx.select({ id: assignment.id, line: assignment.externalLine, modeId: ticket.hotlineModeId }).from(assignment).innerJoin(ticket, eq(ticket.id, assignment.ticketId))
    .where(and(eq(assignment.ticketId, ticketId), inArray(assignment.state, [...openAssignmentStates])));
  for (const part of parts) {
    if (part.line === null || part.modeId === null) continue;
    const [made] = await tx.insert(externalCase).values({ ticketId, assignmentId: part.id, modeId: part.modeId, state: 'waiting', createdAt: core.now() }).onConflictDoNothing().returning({ id: externalCase.id });
    if (made) await queueMessage(tx, { caseId: made.id, seq });
  }
}

async function tell(tx: Tx, { ticketId, seq }: Happened): Promise<void> {
  const [happened] = await tx.select().from(event).where(and(eq(event.ticketId, ticketId), eq(event.seq, seq)));
  const cases = await tx.select().from(externalCase).where(eq(externalCase.ticketId, ticketId));
  for (const c of cases) {
    const aboutThis = happened!.assignmentId === null || happened!.assignmentId === c.assignmentId;
    const over = ends.includes(happened!.kind);
    if (!aboutThis || (c.state === 'over' && !over)) continue;
    await queueMessage(tx, { caseId: c.id, seq });
    if (over) await tx.update(externalCase).set({ state: 'over' }).where(and(eq(externalCase.id, c.id), ne(externalCase.state, 'over')));
  }
}

const queueMessage = (tx: Tx, of: Message) => enqueue(tx, { kind: 'external.send', payload: { ...of }, key: `external.send:${of.caseId}:${of.seq}`, maxTries });

/**
 * Hands one message over. The same key goes along each time, so that a repeat after a crash can be dropped over there.
 * Nothing of a ticket that has become confidential is sent; what was not sent yet comes back in-house.
 */
async function send(core: Core, tx: Tx, { caseId, seq }: Message, nonce: string): Promise<void> {
  const [found] = await tx.select({ case: externalCase, ticket, mode: hotlineMode, part: assignment }).from(externalCase)
    .innerJoin(ticket, eq(ticket.id, externalCase.ticketId)).innerJoin(hotlineMode, eq(hotlineMode.id, externalCase.modeId)).innerJoin(assignment, eq(assignment.id, externalCase.assignmentId)).where(eq(externalCase.id, caseId));
  if (!found || !isExternal(found.mode)) return;
  const { ticket: row, mode } = found;
  const [happened] = await tx.select().from(event).where(and(eq(event.ticketId, row.id), eq(event.seq, seq)));
  const begins = found.case.sentAt === null;
  if (begins && found.case.state === 'over') return; // called back before anybody over there heard of it
  if (row.isConfidential) {
    if (begins) await actIn(core, tx, system('external'), { assignmentId: found.part.id }, takeInHouse, { reason: '工单已转为保密，不再推送外部系统' });
    return;
  }
  const isCase = !ofCase.has(happened!.kind);
  if (!isCase && begins) throw new Error('the case itself has not been taken yet');
  const body = isCase ? { kind: 'case', ...(await caseMessage(core, tx, mode, row, found.part)) }
    : { kind: happened!.kind.replace('assignment.', ''), ticketNo: row.ticketNo, outsideNo: found.case.outsideNo, at: happened!.at.toISOString(), text: happened!.data.text ?? happened!.data.reason ?? null, dueAt: found.part.dueAt.toISOString() };
  const answer = await postSigned({ url: mode.endpoint, keyId: mode.keyId, secret: core.cipher.open(mode.secretSealed) }, { idempotencyKey: `${row.ticketNo}-${caseId}-${seq}`, nonce, now: core.now(), body });
  if (isCase) await tx.update(externalCase).set({ sentAt: core.now(), ...(found.case.state === 'waiting' ? { state: 'sent' as const } : {}), ...(typeof answer.outsideNo === 'string' ? { outsideNo: answer.outsideNo.slice(0, 80) } : {}) }).where(eq(externalCase.id, caseId));
}

/** Messages about a case that is over there already. */
const ofCase = new Set<string>(externalReactions.filter(([, job]) => job === 'external.tell').map(([kind]) => kind));
