/** The one door. Every channel's message becomes a ticket here, once, or is refused and changes nothing. */
import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { matterRefusal } from '../catalogue/valid.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { intakeMessage as received, ticket } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { watchWords } from '../duty/raise.ts';
import { canonical } from '../event/chain.ts';
import { modeAt } from '../hotline/modes.ts';
import { seatsRefusal } from '../hotline/seats.ts';
import { startDispatchClock } from '../ticket/dispatch-clock.ts';
import { checkInput } from '../verb/check-input.ts';
import { createWork } from '../verb/work.ts';
import { intakeMessage, type IntakeMessage } from './message.ts';
import { queryCode } from './query-code.ts';
import { keep } from './told.ts';

export interface Receipt { ticketNo: string; queryCode: string; ticketId: number; duplicate: boolean }

/**
 * Registers an appeal.
 * @param then what belongs to it and is done in the same transaction
 * @throws HotlineError invalid (a field is wrong), keyReused (same message id, other content), ruleRefused (unknown region, matter, unit or hotline)
 * @returns the receipt; `duplicate` when this message was received before, with the same number and code as then
 */
export async function receive(core: Core, actor: Actor, message: unknown, then?: (tx: Tx, receipt: Receipt) => Promise<void>): Promise<Receipt> {
  const checked = checkInput(intakeMessage, message);
  return core.db.transaction(async (tx) => {
    const receipt = await receiveIn(core, tx, actor, checked);
    await then?.(tx, receipt);
    return receipt;
  });
}

/** What tells the same message from another one under the same key. */
export const digestOf = (message: IntakeMessage): Buffer => createHash('sm3').update(canonical({ ...message, appealedAt: message.appealedAt?.toISOString() })).digest();

async function receiveIn(core: Core, tx: Tx, actor: Actor, message: IntakeMessage): Promise<Receipt> {
  const now = core.now();
  const digest = digestOf(message);
  const rows = await tx.execute<{ id: number; seq: number }>(sql`select nextval('ticket_id_seq')::bigint as id, nextval('ticket_no_seq')::bigint as seq`);
  const { id, seq } = rows[0]!;
  const [first] = await tx.insert(received).values({ channel: message.channel, messageId: message.messageId, ticketId: Number(id), digest, receivedAt: now }).onConflictDoNothing().returning({ id: received.ticketId });
  if (!first) return seenBefore(core, tx, message, digest);

  const regionCode = message.regionCode || core.config.cityCode;
  if (!core.city.regions.has(regionCode)) throw errors.ruleRefused('regionUnknown', '没有这个区域。', 'No such region.');
  // A message kept from before is judged by the day on which it was said.
  const refused = message.matterCode && matterRefusal(core.city, message.matterCode, cityDay(message.appealedAt && message.appealedAt < now ? message.appealedAt : now));
  if (refused) throw refused;
  if (message.accusedUnitId && !core.city.units.has(message.accusedUnitId)) throw errors.ruleRefused('unitUnknown', '没有这个被投诉单位。', 'No such unit to complain about.');
  if (message.hotlineNumber && !core.city.hotlines.has(message.hotlineNumber)) throw errors.ruleRefused('hotlineUnknown', '没有这条热线。', 'No such hotline.');

  const number = message.hotlineNumber ?? '12345';
  const mode = await modeAt(tx, number, now);
  const seats = mode && seatsRefusal(mode, actor, core.city);
  if (seats) throw seats;
  const { kept, known, seal } = await keep(core, tx, Number(id), message, now);
  const appealedAt = message.appealedAt && message.appealedAt < now ? message.appealedAt : now;
  const values: typeof ticket.$inferInsert = {
    id: Number(id), ticketNo: ticketNumber(core.config.cityCode, now, Number(seq)), state: 'registered', channel: message.channel, hotlineNumber: number, hotlineModeId: mode?.id ?? null, stageOwners: mode?.processMode === 'subPlatform' ? mode.stageOwners : null,
    ...kept, appealType: message.appealType ?? 'other', urgency: message.urgency ?? 'normal', regionCode, category: message.matterCode ? core.city.matters.get(message.matterCode)!.category : null,
    matterCode: message.matterCode, accusedUnitId: message.accusedUnitId, isAboutStaff: message.isAboutStaff ?? false, callerCategory: message.callerCategory ?? known?.category, language: message.language ?? known?.language ?? 'zh',
    caseAgentId: (message.callerCategory ?? known?.category) === 'enterprise' && actor.kind === 'staff' && actor.roles.includes('specialDeskAgent') ? actor.staffId : null, appealedAt, registeredAt: now, likes: message.likes ?? 0,
    registeredBy: actor.kind === 'staff' ? actor.staffId : null, updatedAt: now,
  };
  const [row] = await tx.insert(ticket).values(values).returning();
  await seal();
  const work = createWork(core, tx, actor, row!, [], now);
  // An event stays as it was written: of a confidential ticket it holds no words that a person may still want to take out.
  work.record('register', { channel: message.channel, hotline: row!.hotlineNumber, ...(row!.isConfidential ? {} : { title: row!.title }) });
  startDispatchClock(work);
  await watchWords(work, [message.title, message.content]);
  if (!answersAtOnce.includes(message.channel)) work.tell('registered');
  await work.flush();
  return { ticketNo: row!.ticketNo, queryCode: queryCode(core, row!.ticketNo), ticketId: row!.id, duplicate: false };
}

/** Channels whose own reply already names the ticket and its code. */
const answersAtOnce: readonly string[] = ['sms', 'wechat'];

async function seenBefore(core: Core, tx: Tx, message: IntakeMessage, digest: Buffer): Promise<Receipt> {
  const [before] = await tx.select({ id: ticket.id, ticketNo: ticket.ticketNo, digest: received.digest }).from(received)
    .innerJoin(ticket, eq(ticket.id, received.ticketId)).where(and(eq(received.channel, message.channel), eq(received.messageId, message.messageId)));
  if (!before) throw errors.notFound('工单');
  if (!before.digest.equals(digest)) throw errors.keyReused();
  return { ticketNo: before.ticketNo, queryCode: queryCode(core, before.ticketNo), ticketId: before.id, duplicate: true };
}

/** City code, city day yyMMdd, seven running digits. */
const ticketNumber = (cityCode: string, now: Date, seq: number) => `${cityCode}${cityDay(now).slice(2).replaceAll('-', '')}${String(seq % 10_000_000).padStart(7, '0')}`;
