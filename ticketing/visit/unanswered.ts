import type { Work } from '../verb/work.ts';
import { attemptVisit } from './attempt-visit.ts';
import { dueVisit } from './attempts.ts';
import { exemptVisit } from './exempt-visit.ts';

/**
 * The time for a return visit is over. A message that nobody answered becomes a call or is closed as not rated, as the plan says; a citizen who could not be
 * reached often enough is let go.
 * @returns false where it simply is overdue
 */
export async function visitRanOut(work: Work): Promise<boolean> {
  const open = await dueVisit(work.tx, work.ticket.id);
  if (!open || work.ticket.state !== 'pendingVisit') return false;
  const byMessage = open.plannedMethod === 'sms' || open.plannedMethod === 'wechat';
  if (work.ticket.visitWaiver === 'unreachable') await work.perform(exemptVisit, { reason: '累计三次电话未接通，按规定免回访办结' });
  else if (byMessage && open.noAnswer === 'close') await work.perform(exemptVisit, { reason: `回访方案${open.plan}：限期内未答复，按未评价办结` });
  else if (byMessage) await work.perform(attemptVisit, { method: open.plannedMethod as 'sms' | 'wechat', outcome: 'noAnswer', note: '限期内未答复，转电话回访' });
  else return false;
  return true;
}
