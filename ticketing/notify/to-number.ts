/** A message to a telephone number that belongs to no ticket: whoever called is asked what they think of the call. Texts, quiet hours and consent are those of every notice. */
import { and, eq, inArray } from 'drizzle-orm';
import { isMobile } from '../citizen/phone.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { appellant, appellantIdentity, ticket } from '../db/schema/index.ts';
import { morningAfter } from './quiet-hours.ts';
import { render } from './render.ts';
import type { NoticeTemplate } from './stages.ts';

/** Why somebody is not written to: the stage is off, no carrier, a number that takes no SMS, they want no notices, or another answer is awaited of them. */
export type NotWritten = 'off' | 'noCarrier' | 'landline' | 'optedOut' | 'visitDue';
export type NumberMessage = { why: NotWritten } | { body: string; notBefore: Date | null };

/**
 * What would be written to a number, and when; in English to whoever is known to want that. Somebody whose return visit is due is not asked a second thing at the same time: a digit would answer both.
 * @param phone normalised
 */
export async function messageToNumber(core: Core, tx: Tx | Db, { stage, phone, data }: { stage: NoticeTemplate; phone: string; data: Record<string, string> }): Promise<NumberMessage> {
  if (!core.carriers.has('sms')) return { why: 'noCarrier' };
  if (!isMobile(phone) && !phone.startsWith('+')) return { why: 'landline' };
  const known = await tx.select({ id: appellant.id, off: appellant.noticesOff, language: appellant.language }).from(appellant).innerJoin(appellantIdentity, eq(appellantIdentity.appellantId, appellant.id))
    .where(and(eq(appellantIdentity.kind, 'phone'), eq(appellantIdentity.fingerprint, core.cipher.fingerprint('phone', phone))));
  if (known.some((k) => k.off)) return { why: 'optedOut' };
  const text = core.kept.notices.textOf(stage, 'sms', known.some((k) => k.language?.startsWith('en')) ? 'en' : 'zh');
  if (!text.on) return { why: 'off' };
  const due = known.length ? await tx.select({ id: ticket.id }).from(ticket).where(and(inArray(ticket.appellantId, known.map((k) => k.id)), eq(ticket.state, 'pendingVisit'))).limit(1) : [];
  if (due.length) return { why: 'visitDue' };
  return { body: render(text.text, data), notBefore: morningAfter(core.kept.notices.hours, core.now()) };
}

/** Hands it to the carrier. @throws CarrierError */
export const sendToNumber = (core: Core, message: { to: string; body: string; key: string }): Promise<string> => core.carriers.get('sms')!.send(message);
