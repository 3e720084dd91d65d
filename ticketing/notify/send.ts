import { eq } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { appellant, notice, ticket } from '../db/schema/index.ts';
import type { JobHandler } from '../jobs/index.ts';
import { CarrierError } from './carriers/carrier-error.ts';

/**
 * Job `notice.send`: hands one notice to its carrier. The row's key goes along, so that a provider can drop a repeat after a crash between sending and marking.
 * What passes is tried again by the job; what would end the same (a wrong number) is written on the notice and left.
 */
export const sendNotice = (core: Core): JobHandler<{ noticeId: number }> => async ({ noticeId }, { tx, now }) => {
  const [row] = await tx.select().from(notice).where(eq(notice.id, noticeId)).for('update');
  if (!row || row.state !== 'waiting' || !row.toSealed || row.channel === 'portal') return;
  const mark = (values: Partial<typeof notice.$inferInsert>) => tx.update(notice).set(values).where(eq(notice.id, noticeId));
  const carrier = core.carriers.get(row.channel);
  // The citizen may have said so after the notice was written.
  const [who] = await tx.select({ off: appellant.noticesOff }).from(ticket).innerJoin(appellant, eq(appellant.id, ticket.appellantId)).where(eq(ticket.id, row.ticketId));
  if (!carrier || who?.off) return void await mark({ state: 'off' });
  try {
    const providerId = await carrier.send({ to: core.cipher.open(row.toSealed), body: row.body, key: row.key });
    await mark({ state: 'sent', providerId, sentAt: now });
  } catch (error) {
    if (!(error instanceof CarrierError) || !error.permanent) throw error;
    core.log.warn({ noticeId, provider: error.provider, code: error.code }, 'a notice was refused for good');
    await mark({ state: 'failed', error: `${error.provider} ${error.code}` });
  }
};
