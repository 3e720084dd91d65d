import { eq } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { notice } from '../db/schema/index.ts';
import type { JobHandler } from '../jobs/index.ts';

/** Job `notice.send`: hands one notice to its carrier. The row's key goes along, so that a provider can drop a repeat after a crash between sending and marking. */
export const sendNotice = (core: Core): JobHandler<{ noticeId: number }> => async ({ noticeId }, { tx, now }) => {
  const [row] = await tx.select().from(notice).where(eq(notice.id, noticeId)).for('update');
  if (!row || row.state !== 'waiting' || !row.toSealed || row.channel === 'portal') return;
  const carrier = core.carriers.get(row.channel);
  if (!carrier) return void await tx.update(notice).set({ state: 'off' }).where(eq(notice.id, noticeId));
  const providerId = await carrier.send({ to: core.cipher.open(row.toSealed), body: row.body, key: row.key });
  await tx.update(notice).set({ state: 'sent', providerId, sentAt: now }).where(eq(notice.id, noticeId));
};
