/** A citizen's text while a return visit is due: taken as the rating where it is one, kept as a supplement where it is unclear, and otherwise left to intake. */
import { createHash } from 'node:crypto';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { appellantIdentity, intakeMessage, ticket, visit } from '../db/schema/index.ts';
import { normalisePhone } from '../citizen/phone.ts';
import { supplement } from '../ticket/supplement.ts';
import { actIn } from '../verb/act.ts';
import { rate } from './rate.ts';
import { readRating, type Reading } from './read-rating.ts';

export interface InboundText { channel: 'sms' | 'wechat'; messageId: string; content: string; phone?: string | undefined; wechatOpenId?: string | undefined }
interface Waiting { id: number; ticketNo: string; title: string; isConfidential: boolean }

/** @returns what the citizen is answered; null where the text is not about a visit and goes the way of every other */
export async function answerVisit(core: Core, message: InboundText): Promise<string | null> {
  const named = /\b\d{17}\b/.exec(message.content)?.[0];
  const words = named ? message.content.replace(named, ' ').trim() : message.content;
  const reading = readRating(words);
  if (reading.kind === 'other') return null;
  return core.db.transaction(async (tx) => {
    const seen = await seenBefore(tx, message);
    if (seen) return `已收到您对工单${seen}的评价。`;
    const waiting = (await waitingFor(core, tx, message)).filter((t) => !named || t.ticketNo === named);
    if (!waiting.length) return null;
    const [meant] = waiting;
    // One message, several replies to rate: the newest is not a guess to make for them.
    if (waiting.length > 1) return keep(core, tx, message, meant!, `您有${waiting.length}件诉求待评价，请在评价后加上工单号再发一次：${waiting.slice(0, 3).map((t) => (t.isConfidential ? t.ticketNo : `${t.ticketNo}“${short(t.title)}”`)).join('；')}。`);
    return settle(core, tx, message, meant!, reading);
  });
}

async function settle(core: Core, tx: Tx, message: InboundText, meant: Waiting, reading: Exclude<Reading, { kind: 'other' }>): Promise<string> {
  if (reading.kind === 'unclear') return keep(core, tx, message, meant, `已把您的话记入工单${meant.ticketNo}。如要评价，请直接回复数字：5已解决、非常满意，4已解决、满意，3部分解决、基本满意，2未解决、不满意，1未解决、很不满意。`);
  await remember(core, tx, message, meant.id);
  const work = await actIn(core, tx, { kind: 'citizen', ticketId: meant.id }, { ticketId: meant.id }, rate, { ...reading.rating, via: message.channel });
  return work.ticket.state === 'closed' ? `感谢您的评价，工单${meant.ticketNo}已办结。15天内如又出现同样的问题，可以要求重新办理。` : `已记下您的评价，工单${meant.ticketNo}已请承办单位重新办理。`;
}

/** Nothing that a citizen writes is lost: it stands on the ticket for whoever calls them. */
async function keep(core: Core, tx: Tx, message: InboundText, meant: Waiting, answer: string): Promise<string> {
  await remember(core, tx, message, meant.id);
  await actIn(core, tx, { kind: 'citizen', ticketId: meant.id }, { ticketId: meant.id }, supplement, { text: message.content.slice(0, 5000) });
  return answer;
}

/** Tickets of the sender whose visit is due, newest first. */
async function waitingFor(core: Core, tx: Tx, { phone, wechatOpenId }: InboundText): Promise<Waiting[]> {
  const number = phone ? normalisePhone(phone) : null;
  const prints = [...(number ? [core.cipher.fingerprint('phone', number)] : []), ...(wechatOpenId ? [core.cipher.fingerprint('wechat', wechatOpenId)] : [])];
  if (!prints.length) return [];
  const known = await tx.select({ id: appellantIdentity.appellantId }).from(appellantIdentity).where(inArray(appellantIdentity.fingerprint, prints));
  if (!known.length) return [];
  return tx.select({ id: ticket.id, ticketNo: ticket.ticketNo, title: ticket.title, isConfidential: ticket.isConfidential }).from(ticket).innerJoin(visit, and(eq(visit.ticketId, ticket.id), eq(visit.state, 'due')))
    .where(and(inArray(ticket.appellantId, known.map((k) => k.id)), eq(ticket.state, 'pendingVisit'))).orderBy(desc(visit.createdAt)).limit(5);
}

/** Carriers send a message again when our answer is late: the same id is taken once. */
async function seenBefore(tx: Tx, { channel, messageId }: InboundText): Promise<string | null> {
  const [row] = await tx.select({ no: ticket.ticketNo }).from(intakeMessage).innerJoin(ticket, eq(ticket.id, intakeMessage.ticketId)).where(and(eq(intakeMessage.channel, channel), eq(intakeMessage.messageId, messageId)));
  return row?.no ?? null;
}
const remember = (core: Core, tx: Tx, { channel, messageId, content }: InboundText, ticketId: number) =>
  tx.insert(intakeMessage).values({ channel, messageId, ticketId, digest: createHash('sha256').update(content).digest(), receivedAt: core.now() });

const short = (title: string) => ([...title].length <= 12 ? title : `${[...title].slice(0, 12).join('')}…`);
