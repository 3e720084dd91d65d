/** Who pressed no key is asked by SMS: once, in the hours of notices, and only where it betrays nothing. */
import { and, desc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { addDays, cityDay, enqueue, hideNumbers, messageToNumber, readRating, reportedIn, schema, sendToNumber, type Core, type JobHandler, type Tx } from '../../ticketing/index.ts';
import { call, callTicket } from '../db/schema/call.ts';
import { callSurvey } from '../db/schema/survey.ts';
import type { CallRow } from '../floor/rows.ts';
import { askToRateTickets } from './record.ts';

/** The agent may still be writing: a ticket that turns out confidential must be known before anything is sent. */
const afterMs = 3 * 60_000;
/** An answer is taken so long after the message, and nobody is asked again within it. */
const answeredWithinDays = 3;
const dayMs = 86_400_000;
/** Tries to hand it to the carrier; a survey that comes hours late asks about a call that is forgotten. */
const mostTries = 5;

type Asked = Pick<CallRow, 'id' | 'callNo' | 'direction' | 'purpose' | 'staffId' | 'lineNumber' | 'callerPrint' | 'callerSealed' | 'surveyDigit' | 'answeredAt' | 'state'>;

/** Called when a call has ended. Notes that its caller was, or was not, asked; a second time it changes nothing. @param heard they stayed and heard the question */
export async function surveyBySms(core: Pick<Core, 'now'>, tx: Tx, row: Asked, { heard = false, asks = true }: { heard?: boolean; asks?: boolean } = {}): Promise<void> {
  if (row.direction !== 'inbound' || row.answeredAt === null || row.staffId === null || row.surveyDigit !== null || !asks) return;
  const why = row.callerSealed === null ? 'withheld' : null;
  const [made] = await tx.insert(callSurvey).values({
    callId: row.id, lineNumber: row.lineNumber, staffId: row.staffId, createdAt: core.now(), heard, callerPrint: row.callerPrint, sms: why ? 'none' : 'waiting', smsWhy: why,
  }).onConflictDoUpdate({ target: callSurvey.callId, set: { callerPrint: row.callerPrint, ...(why ? { smsWhy: why } : { sms: 'waiting' as const }) }, setWhere: and(eq(callSurvey.sms, 'none'), isNull(callSurvey.smsWhy), isNull(callSurvey.satisfaction))! }).returning({ callId: callSurvey.callId });
  if (made && !why) await enqueue(tx, { kind: 'survey.sms', payload: { callId: row.id }, key: `survey.sms:${row.id}`, runAt: new Date(core.now().getTime() + afterMs), maxTries: mostTries });
}

/** Job `survey.sms`: asks, unless something stands against it by now. At night it comes back in the morning. */
export const askBySms = (core: Core): JobHandler<{ callId: number }> => async ({ callId }, { tx, now, job }) => {
  const [found] = await tx.select({ survey: callSurvey, call }).from(callSurvey).innerJoin(call, eq(call.id, callSurvey.callId)).where(eq(callSurvey.callId, callId)).for('update', { of: callSurvey });
  if (!found || found.survey.sms !== 'waiting' || found.survey.satisfaction !== null) return;
  const set = (values: Partial<typeof callSurvey.$inferInsert>) => tx.update(callSurvey).set(values).where(eq(callSurvey.callId, callId));
  const against = await whyNot(core, tx, found.call, now);
  if (against) return void await set({ sms: 'none', smsWhy: against });
  const phone = core.cipher.open(found.call.callerSealed!);
  const message = await messageToNumber(core, tx, { stage: 'callSurvey', phone, data: { hotline: found.call.lineNumber ?? '12345', until: addDays(cityDay(now), answeredWithinDays) } });
  if ('why' in message) return void await set({ sms: 'none', smsWhy: message.why });
  if (message.notBefore) return enqueue(tx, { kind: 'survey.sms', payload: { callId }, key: `survey.sms:${callId}:${message.notBefore.toISOString()}`, runAt: message.notBefore, maxTries: mostTries });
  try {
    await sendToNumber(core, { to: phone, body: message.body, key: `survey:${found.call.callNo}` });
  } catch (error) {
    const forGood = (error as { permanent?: boolean }).permanent === true || job.tries >= mostTries;
    if (!forGood) throw error;
    core.log.warn({ callNo: found.call.callNo, error: error instanceof Error ? error.name : 'unexpected' }, 'a survey could not be sent');
    return void await set({ sms: 'failed', smsWhy: 'carrier', smsAt: now });
  }
  await set({ sms: 'sent', smsAt: now });
};

/** In confidence nothing reminds anybody of a call; nobody is asked every day. */
async function whyNot(core: Core, tx: Tx, row: CallRow, now: Date): Promise<string | null> {
  const about = await tx.select({ id: callTicket.ticketId }).from(callTicket).where(and(eq(callTicket.callId, row.id), isNotNull(callTicket.staffId)));
  if (about.length) {
    const { ticket } = schema;
    const secret = await tx.select({ id: ticket.id }).from(ticket).where(and(inArray(ticket.id, about.map((t) => t.id)), or(eq(ticket.isConfidential, true), eq(ticket.isAnonymous, true)))).limit(1);
    if (secret.length) return 'confidential';
  }
  if (row.callerSealed === null || await reportedIn(core, tx, row.callNo, row.arrivedAt)) return 'confidential';
  const before = await tx.select({ id: callSurvey.callId }).from(callSurvey).where(and(eq(callSurvey.callerPrint, row.callerPrint!), eq(callSurvey.sms, 'sent'), gt(callSurvey.smsAt, new Date(now.getTime() - answeredWithinDays * dayMs)))).limit(1);
  return before.length ? 'askedLately' : null;
}

/** A text from somebody who was asked: taken where it is a rating. @returns what they are answered; null where it is about something else */
export async function answerBySms(core: Core, { phone, content }: { phone: string; content: string }): Promise<string | null> {
  const reading = readRating(content);
  if (reading.kind !== 'rating') return null;
  return core.db.transaction(async (tx) => {
    const [asked] = await tx.select().from(callSurvey)
      .where(and(eq(callSurvey.callerPrint, core.cipher.fingerprint('phone', phone)), eq(callSurvey.sms, 'sent'), gt(callSurvey.smsAt, new Date(core.now().getTime() - answeredWithinDays * dayMs))))
      .orderBy(desc(callSurvey.smsAt)).limit(1).for('update');
    if (!asked) return null;
    if (asked.satisfaction !== null) return '已收到您对通话的评价。';
    const { satisfaction, comment } = reading.rating;
    await tx.update(callSurvey).set({ by: 'sms', satisfaction, comment: comment ? hideNumbers(comment).text : null, answeredAt: core.now() }).where(eq(callSurvey.callId, asked.callId));
    await tx.update(call).set({ surveyDigit: String(satisfaction) }).where(eq(call.id, asked.callId));
    await askToRateTickets(tx, asked.callId);
    return '感谢您的评价，我们会改进服务。';
  });
}
