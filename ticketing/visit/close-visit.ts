import { desc, eq } from 'drizzle-orm';
import { resolvedLead } from '../assignment/lead.ts';
import { sendBack } from '../assignment/send-back.ts';
import { visit } from '../db/schema/index.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import { errors } from '../errors.ts';
import { closeTicket } from '../ticket/close.ts';
import { conferenceWithin } from '../ticket/mark-hard-case.ts';
import type { Subject } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { dueVisit } from './attempts.ts';

export interface Verdict {
  method: string; solved: 'solved' | 'partly' | 'unsolved'; satisfaction: number;
  attitude?: number | undefined; result?: number | undefined; comment?: string | undefined; staffContacted?: boolean | undefined; contactDisputed?: boolean | undefined; dissatisfyReason?: string | undefined;
}

/** After this many reworks the next unsatisfied visit is a hard case: a coordinator decides (common practice: 重办两次仍不满意的提级). */
const maxReworks = 2;

/**
 * Writes what the citizen said on the visit and the ticket. The first rating is kept when a later one comes: on the ticket the first of all, on a visit the first of that visit.
 * @param again why the lead unit must work on it again, with the profile's rework time; the third time the ticket becomes a hard case, and the unit leads on until the ruling
 * @returns the ticket's next state
 * @throws HotlineError ruleRefused where nobody could rework it
 */
export async function closeVisit(work: Work, subject: Subject, verdict: Verdict, again: string | null): Promise<'closed' | 'rework' | 'hardCase'> {
  const { ticket } = work;
  const lead = resolvedLead(subject.assignments);
  if (again !== null && !lead) throw errors.ruleRefused('nobodyToRework', '没有可退回补办的承办单位，请登记回访结果后重新办理。', 'No unit resolved it, so nobody can rework it; record the visit and reopen the ticket.');
  await write(work, verdict);
  work.stopClocks(['visit', 'settle']);
  work.setTicket({ solved: verdict.solved, satisfaction: verdict.satisfaction, satisfactionFirst: ticket.satisfactionFirst ?? verdict.satisfaction, visitWaiver: null });
  if (again !== null && lead) {
    const hard = ticket.reworkCount >= maxReworks;
    if (hard) {
      work.setAssignment(lead, { temporary: true });
      work.setTicket({ hardAt: work.now });
      work.startClock('conference', conferenceWithin);
      work.tell('hardCase', {}, `visit:${ticket.reworkCount}`);
    } else work.setTicket({ reworkCount: ticket.reworkCount + 1 });
    await work.perform(sendBack, { limit: limitsOf(work.core, ticket).rework, reason: again, by: 'citizen' }, { assignment: lead });
    return hard ? 'hardCase' : 'rework';
  }
  if (ticket.state !== 'closed') closeTicket(work);
  return 'closed';
}

/** On the visit that is due; a rating after closing changes the last visit's final answer and leaves the first. */
async function write(work: Work, verdict: Verdict): Promise<void> {
  const { ticket, tx, now } = work;
  const first = { solvedFirst: verdict.solved, satisfactionFirst: verdict.satisfaction };
  const open = await dueVisit(tx, ticket.id);
  if (open) return void await tx.update(visit).set({ state: 'done', doneAt: now, ...verdict, ...first }).where(eq(visit.id, open.id));
  const [last] = await tx.select().from(visit).where(eq(visit.ticketId, ticket.id)).orderBy(desc(visit.id)).limit(1);
  if (last?.state !== 'done') return void await tx.insert(visit).values({ ticketId: ticket.id, createdAt: now, plannedMethod: 'none', state: 'done', doneAt: now, ...verdict, ...first });
  const { solved, satisfaction, attitude, result, comment, dissatisfyReason } = verdict;
  await tx.update(visit).set({ solved, satisfaction, attitude: attitude ?? null, result: result ?? null, ...(comment ? { comment } : {}), ...(dissatisfyReason ? { dissatisfyReason } : {}) }).where(eq(visit.id, last.id));
}
