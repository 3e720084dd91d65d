import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { visit } from '../db/schema/index.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import { verb } from '../verb/verb.ts';
import { dueVisit, failedCalls, isUnreachable } from './attempts.ts';

/** What came of a call that gave no answer to the questions. `declined`: reached, and wants no visit. */
export const attemptOutcomes = { noAnswer: '无人接听', busy: '占线', off: '关机', wrongNumber: '号码有误', noTime: '不便接听，另约时间', declined: '市民不愿接受回访', rejected: '拒接', unreachable: '无法接通' } as const;

/**
 * A try without an answer; every one is kept, because a citizen who cannot be reached is an exclusion in scoring.
 * A message that nobody answered in time becomes a call: that try is the system's.
 */
export const attemptVisit = verb({
  kind: 'ticket', name: 'attemptVisit', summary: '记录一次未完成的回访',
  input: z.object({ method: z.enum(['phone', 'sms', 'wechat']), outcome: z.enum(Object.keys(attemptOutcomes) as [keyof typeof attemptOutcomes]).optional(), note: z.string().trim().max(200).optional(), /** dialled from here: the network's own result */ callNo: z.string().max(40).optional() }),
  async apply(work, _subject, { method, outcome = 'noAnswer', note, callNo: dialled }) {
    // Of a confidential ticket neither its visits nor its chain name a call: who called hangs on it.
    const callNo = work.ticket.isConfidential ? undefined : dialled;
    const open = await dueVisit(work.tx, work.ticket.id);
    if (!open) return { data: { method, outcome, note } };
    const connected = outcome === 'declined' || outcome === 'noTime';
    const attempts = [...open.attempts, { at: work.now.toISOString(), method, connected, by: work.actor.kind === 'staff' ? work.actor.name : 'system', outcome, ...(note ? { note } : {}), ...(callNo ? { callNo } : {}) }];
    const goesOnByPhone = work.actor.kind === 'system' && open.plannedMethod !== 'phone';
    await work.tx.update(visit).set({ attempts, ...(goesOnByPhone ? { plannedMethod: 'phone' as const } : {}) }).where(eq(visit.id, open.id));
    if (goesOnByPhone) work.startClock('visit', limitsOf(work.core, work.ticket).visit);
    const waiver = outcome === 'declined' ? 'declined' : isUnreachable(attempts) ? 'unreachable' : work.ticket.visitWaiver;
    if (waiver !== work.ticket.visitWaiver) work.setTicket({ visitWaiver: waiver });
    return { data: { method, outcome, outcomeName: attemptOutcomes[outcome], note, callNo, ...failedCalls(attempts) } };
  },
});
