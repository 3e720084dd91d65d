/** A text from a citizen of whom something is asked: it is the answer, not a new appeal. */
import { and, desc, eq } from 'drizzle-orm';
import { normalisePhone } from '../../citizen/phone.ts';
import type { Core } from '../../core.ts';
import { appellantIdentity, intakeMessage as received, ticket } from '../../db/schema/index.ts';
import { supplement } from '../../ticket/supplement.ts';
import { actIn } from '../../verb/act.ts';
import { storable } from '../../verb/storable.ts';
import { intakeMessage } from '../message.ts';
import { queryCode } from '../query-code.ts';
import { digestOf, type Receipt } from '../receive.ts';
import type { CitizenText } from './conversation.ts';

/** Words with which somebody says that it is another matter. */
const ANOTHER = /^(新诉求|新问题|另一件事)/;

/**
 * Adds the text to the ticket that waits for this citizen and takes it further. The message's key is used up with it: the same message again is the same ticket.
 * @returns null where nobody asked anything of them, they say that it is another matter, or the message was received before
 */
export async function answerToQuestion(core: Core, message: CitizenText): Promise<Receipt | null> {
  if (ANOTHER.test(message.content.normalize('NFKC').trim())) return null;
  const identity = message.wechatOpenId ? { kind: 'wechat' as const, value: message.wechatOpenId } : { kind: 'phone' as const, value: message.phone ? normalisePhone(message.phone) : null };
  if (!identity.value) return null;
  const fingerprint = core.cipher.fingerprint(identity.kind, identity.value);
  const checked = intakeMessage.safeParse(storable({ ...message }));
  if (!checked.success) return null;
  return core.db.transaction(async (tx) => {
    const [waiting] = await tx.select({ id: ticket.id, ticketNo: ticket.ticketNo }).from(ticket).innerJoin(appellantIdentity, eq(appellantIdentity.appellantId, ticket.appellantId))
      .where(and(eq(appellantIdentity.kind, identity.kind), eq(appellantIdentity.fingerprint, fingerprint), eq(ticket.state, 'awaitingCitizen'))).orderBy(desc(ticket.updatedAt)).limit(1);
    if (!waiting) return null;
    const [first] = await tx.insert(received).values({ channel: checked.data.channel, messageId: checked.data.messageId, ticketId: waiting.id, digest: digestOf(checked.data), receivedAt: core.now() }).onConflictDoNothing().returning({ id: received.ticketId });
    if (!first) return null;
    await actIn(core, tx, { kind: 'citizen', ticketId: waiting.id }, { ticketId: waiting.id }, supplement, { text: checked.data.content.slice(0, 5000) });
    return { ticketNo: waiting.ticketNo, queryCode: queryCode(core, waiting.ticketNo), ticketId: waiting.id, duplicate: false };
  });
}
