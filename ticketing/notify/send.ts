import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { addressOfReporter } from '../confidential/reporter.ts';
import type { Tx } from '../db/connect.ts';
import { appellant, notice, ticket } from '../db/schema/index.ts';
import { enqueue, type JobHandler } from '../jobs/index.ts';
import { CarrierError } from './carriers/carrier-error.ts';
import { morningAfter } from './quiet-hours.ts';
import { isStage, stageOf } from './stages.ts';

type NoticeRow = typeof notice.$inferSelect;

/** Tries of one notice: an hour and more of a carrier that is away. Then it stands in the list of failures for a person. */
const noticeTries = 14;
/** An older one that is still waiting (its process died with it) no longer holds up those after it. */
const patienceMs = 24 * 3_600_000;

/** The job that sends a notice, in the transaction that wants it sent. `again` sets a second job of the same notice apart. */
export const askToSend = (tx: Tx, row: Pick<NoticeRow, 'id' | 'notBefore'>, again = '') =>
  enqueue(tx, { kind: 'notice.send', payload: { noticeId: row.id }, key: `notice:${row.id}${again && `:${again}`}`, maxTries: noticeTries, ...(row.notBefore ? { runAt: row.notBefore } : {}) });

/**
 * Job `notice.send`: hands one notice to its carrier. The row's key goes along, so that a provider can drop a repeat after a crash between sending and marking.
 * What passes is tried again by the job; what would end the same (a wrong number) is written on the notice and left.
 *
 * Notices of one ticket go out in the order in which they were written: all that wait are locked, the first is sent, and each that ends asks for the next.
 * Other tickets' notices go on beside it.
 */
export const sendNotice = (core: Core): JobHandler<{ noticeId: number }> => async ({ noticeId }, { tx, now, job }) => {
  const [asked] = await tx.select({ ticketId: notice.ticketId }).from(notice).where(eq(notice.id, noticeId));
  if (!asked) return;
  // Waits while an earlier one is on its way, and then sees what became of it.
  const waiting = await tx.select().from(notice)
    .where(and(eq(notice.ticketId, asked.ticketId), eq(notice.state, 'waiting'), gt(notice.createdAt, new Date(now.getTime() - patienceMs)))).orderBy(asc(notice.id)).for('update');
  const mine = waiting.find((n) => n.id === noticeId) ?? (await abandoned(tx, noticeId));
  if (!mine) return;
  const night = waitsForMorning(core, mine, now);
  if (night) return askToSend(tx, { id: mine.id, notBefore: night }, `night:${night.toISOString()}`);
  const first = waiting.includes(mine) ? waiting[0]! : mine;
  // One that only sleeps goes out before the one that must not wait; one whose carrier failed has a try of its own.
  if (first.id !== mine.id && !waitsForMorning(core, first, now)) return;
  const ended = await sendOne(core, tx, first, waiting, { now, lastTry: job.tries >= noticeTries });
  if (!ended) return;
  const next = first.id === mine.id ? waiting.find((n) => n.id !== first.id && !waitsForMorning(core, n, now)) : mine;
  // A key of its own each round: to meet the row of a job that runs now and waits for these notices would be a deadlock, after the message is out.
  if (next) await askToSend(tx, { id: next.id, notBefore: null }, `after:${first.id}:${first.resends}`);
};

/** A notice so old that the others no longer wait for it, asked for once more. */
async function abandoned(tx: Tx, id: number): Promise<NoticeRow | undefined> {
  return (await tx.select().from(notice).where(and(eq(notice.id, id), eq(notice.state, 'waiting'))).for('update'))[0];
}

/** A retry or a notice asked for again may fall into the night as well. */
function waitsForMorning(core: Core, row: NoticeRow, now: Date): Date | null {
  if (row.notBefore && row.notBefore > now) return row.notBefore;
  return row.notBefore === null || (isStage(row.template) && stageOf(row.template).atOnce) ? null : morningAfter(core.kept.notices.hours, now);
}

/** @returns whether that was the end of it; false: it goes another way by a job of its own */
async function sendOne(core: Core, tx: Tx, row: NoticeRow, waiting: NoticeRow[], { now, lastTry }: { now: Date; lastTry: boolean }): Promise<boolean> {
  const mark = async (values: Partial<typeof notice.$inferInsert>) => { await tx.update(notice).set(values).where(eq(notice.id, row.id)); return true; };
  // The citizen may have said so after the notice was written.
  const [who] = await tx.select({ off: appellant.noticesOff, phone: appellant.phoneSealed }).from(ticket).innerJoin(appellant, eq(appellant.id, ticket.appellantId)).where(eq(ticket.id, row.ticketId));
  // In confidence or without a name: where it goes stands only in the sealed record.
  const apart = who ? null : await addressOfReporter(core, tx, row.ticketId);
  if (who?.off || apart?.off) return mark({ state: 'off', error: 'optedOut' });
  if (isStage(row.template) && !stageOf(row.template).owed && waiting.some((later) => later.id > row.id && later.template === row.template)) return mark({ state: 'off', error: 'superseded' });
  const carrier = row.channel === 'portal' ? undefined : core.carriers.get(row.channel);
  const to = row.toSealed ? core.cipher.open(row.toSealed) : row.channel === 'sms' ? apart?.phone : apart?.to;
  if (!carrier || !to) return mark({ state: 'off', error: null });
  try {
    const providerId = await carrier.send({ to, body: row.body, key: row.key });
    return await mark({ state: 'sent', providerId, sentAt: now, error: row.error });
  } catch (error) {
    const forGood = error instanceof CarrierError && error.permanent;
    if (!forGood && !lastTry) throw error;
    const said = error instanceof CarrierError ? `${error.provider} ${error.code}` : 'unexpected';
    core.log.warn({ noticeId: row.id, error: said }, 'a notice could not be sent');
    if (forGood && row.channel === 'wechat' && (who?.phone ?? apart?.phone) && core.carriers.has('sms')) {
      // Out of reach by WeChat (48 hours since they wrote, unsubscribed): the same words by SMS, the reason kept.
      await mark({ channel: 'sms', toSealed: who?.phone ?? null, error: said });
      await askToSend(tx, { id: row.id, notBefore: null }, 'sms');
      return false;
    }
    return mark({ state: 'failed', error: said });
  }
}

/** Failed notices of these ids, ready to be sent again: to the number that is known now, with the same key. @returns how many there were */
export async function sendAgain(core: Core, tx: Tx, ids: number[]): Promise<number> {
  const rows = await tx.select({ row: notice, phone: appellant.phoneSealed }).from(notice).innerJoin(ticket, eq(ticket.id, notice.ticketId)).leftJoin(appellant, eq(appellant.id, ticket.appellantId))
    .where(and(inArray(notice.id, ids), eq(notice.state, 'failed'))).orderBy(asc(notice.id)).for('update', { of: notice });
  for (const { row, phone } of rows) {
    const resends = row.resends + 1;
    await tx.update(notice).set({ state: 'waiting', error: null, resends, createdAt: row.createdAt, ...(row.channel === 'sms' && phone ? { toSealed: phone } : {}) }).where(eq(notice.id, row.id));
    await askToSend(tx, { id: row.id, notBefore: null }, `again:${resends}`);
  }
  return rows.length;
}
