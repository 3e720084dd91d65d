import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { visit } from '../db/schema/index.ts';
import { verb } from '../verb/verb.ts';

/** A try that reached nobody; kept, because citizens who cannot be reached are an exclusion in scoring (domain §5.3). */
export const attemptVisit = verb({
  kind: 'ticket', name: 'attemptVisit', summary: '记录一次未接通的回访',
  input: z.object({ method: z.enum(['phone', 'sms', 'wechat']), note: z.string().trim().max(200).optional() }),
  async apply(work, _subject, input) {
    const attempt = { at: work.now.toISOString(), connected: false, by: work.actor.kind === 'staff' ? work.actor.name : 'system', ...input };
    await work.tx.update(visit).set({ attempts: sql`${visit.attempts} || ${JSON.stringify([attempt])}::jsonb` }).where(and(eq(visit.ticketId, work.ticket.id), eq(visit.state, 'due')));
    return { data: { method: input.method, note: input.note } };
  },
});
