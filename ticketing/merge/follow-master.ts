import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { verb } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';
import { openVisit } from '../visit/open-visit.ts';
import { withMaster } from './followed.ts';
import { resolveWithMaster } from './resolve-with-master.ts';

/**
 * The master's reply reaches the citizen of a duplicate, whose own return visit falls due: every caller is asked (domain 11.4).
 * A further reply of the master (it was reworked) reaches those whose visit is not over; the visit stays the one that is due (decisions/0009).
 */
export const followMaster = verb({
  kind: 'ticket', name: 'followMaster', summary: '随主单答复',
  input: z.object({ masterTicketNo: z.string(), masterSeq: z.number(), reply: z.string(), unitId: z.string().nullable() }),
  async apply(work, subject, { masterTicketNo, masterSeq, reply, unitId }) {
    const unit = unitId === null ? undefined : unitName(work.core.city, unitId);
    const first = subject.ticket.state === 'merged';
    if (first && unitId !== null) await answerable(work, unitId, masterTicketNo, reply);
    const visit = first ? await openVisit(work) : undefined;
    work.setTicket({ publicReply: reply, leadUnitId: unitId, handlingMode: unitId === null ? 'direct' : 'forward', firstDispatchedAt: work.ticket.firstDispatchedAt ?? (unitId === null ? null : work.now) });
    work.tell('replied', { reply }, `${masterTicketNo}:${masterSeq}`);
    return { data: { masterTicketNo, masterSeq, reply, unit, visit } };
  },
});

/** The unit that answered, so that a citizen who is not satisfied sends it back to somebody. */
async function answerable(work: Work, unitId: string, masterTicketNo: string, reply: string): Promise<void> {
  const row = await work.addAssignment({
    unitId, role: 'lead', state: 'dispatched', advice: `随主单${masterTicketNo}`, dispatchedAt: work.now, dispatchedBy: withMaster, signDueAt: work.now, dueAt: work.now,
    calendarVersion: work.core.calendarFor(work.ticket.regionCode, work.now).version,
  });
  await work.perform(resolveWithMaster, { masterTicketNo, reply }, { assignment: row, as: byRule });
}
