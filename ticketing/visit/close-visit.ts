import { and, desc, eq } from 'drizzle-orm';
import { sendBack } from '../assignment/send-back.ts';
import { visit } from '../db/schema/index.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import { errors } from '../errors.ts';
import { closeTicket } from '../ticket/close.ts';
import type { Subject } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

export interface Verdict { method: string; solved: 'solved' | 'partly' | 'unsolved'; satisfaction: number; comment?: string; staffContacted?: boolean; dissatisfyReason?: string }

/** After this many reworks a ticket is no longer sent back by itself; a coordinator decides (domain §3.2). */
export const maxReworks = 2;

/**
 * Writes what the citizen said on the visit and the ticket. The first rating is kept when a later one comes.
 * @param rework send it back to the lead unit with the profile's rework time
 * @returns the ticket's next state
 */
export async function closeVisit(work: Work, subject: Subject, verdict: Verdict, rework: boolean): Promise<'closed' | 'rework'> {
  const { ticket, tx, now } = work;
  const lead = subject.assignments.findLast((a) => a.role === 'lead' && a.state === 'resolved');
  if (rework && ticket.reworkCount >= maxReworks) throw errors.ruleRefused('reworkLimit', `已重办${maxReworks}次，请转疑难协调。`, `Reworked ${maxReworks} times already; a coordinator must decide.`);
  if (rework && !lead) throw errors.ruleRefused('nobodyToRework', '没有可退回补办的承办单位，请登记回访结果后重新办理。', 'No unit resolved it, so nobody can rework it; record the visit and reopen the ticket.');
  const [open] = await tx.select({ id: visit.id }).from(visit).where(and(eq(visit.ticketId, ticket.id), eq(visit.state, 'due'))).orderBy(desc(visit.id)).limit(1);
  const done = { state: 'done' as const, doneAt: now, ...verdict };
  if (open) await tx.update(visit).set(done).where(eq(visit.id, open.id));
  else await tx.insert(visit).values({ ticketId: ticket.id, createdAt: now, ...done });
  work.stopClocks(['visit', 'settle']);
  work.setTicket({ solved: verdict.solved, satisfaction: verdict.satisfaction, satisfactionFirst: ticket.satisfactionFirst ?? verdict.satisfaction });
  if (rework && lead) {
    const limits = limitsOf(work.core, ticket);
    work.setTicket({ reworkCount: ticket.reworkCount + 1 });
    await work.perform(sendBack, { limit: limits.rework, reason: verdict.comment ?? '市民不满意', by: 'citizen' }, { assignment: lead });
    return 'rework';
  }
  if (ticket.state !== 'closed') closeTicket(work);
  return 'closed';
}
