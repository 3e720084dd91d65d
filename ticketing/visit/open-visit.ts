import { and, eq } from 'drizzle-orm';
import { reachByText } from '../citizen/needs.ts';
import { appellant, appellantIdentity, visit } from '../db/schema/index.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import type { Work } from '../verb/work.ts';
import { pick } from './plan/pick.ts';
import { sampledOf } from './plan/sampled.ts';
import { currentPlan } from './plan/store.ts';

/** What was planned, for the event: which plan and row, where the ticket's draw fell, how it is asked, and why otherwise than planned. */
export interface PlannedVisit { plan: number; row: string; rowName: string; draw: number; method: 'phone' | 'sms' | 'wechat' | 'none'; why?: string }

/**
 * A return visit falls due, as the sampling plan says: its row for the visit list and its clock. By message, the citizen is asked to rate.
 * What the plan leaves out is closed by a job, with the plan's reason; the citizen may still rate it.
 * @param drawn a draw of its own stands before the plan's (a problem's sample); `label` says which
 */
export async function openVisit(work: Work, drawn?: { method: 'phone' | 'none'; label: string }): Promise<PlannedVisit> {
  const plan = await currentPlan(work.tx);
  const { row, method: planned, draw } = pick(plan.rows, sampledOf(work.core, work.ticket));
  const asked = drawn?.method ?? planned;
  const { method, why } = asked === 'message' ? await byMessage(work) : asked === 'phone' ? await byPhone(work) : { method: asked, why: undefined };
  await work.tx.insert(visit).values({ ticketId: work.ticket.id, state: 'due', createdAt: work.now, plannedMethod: method, plan: drawn?.label ?? `第${plan.version}版“${row.name}”`, noAnswer: row.noAnswer });
  work.setTicket({ visitWaiver: null });
  work.startClock('visit', limitsOf(work.core, work.ticket).visit);
  if (method === 'sms' || method === 'wechat') work.tell('askRating', { link: `${work.core.config.publicUrl}/track` }, stage(work));
  if (method === 'none') work.job('visit.closeByPlan', { ticketId: work.ticket.id, round: stage(work) }, `visit.closeByPlan:${work.ticket.id}:${stage(work)}`);
  return { plan: plan.version, row: row.code, rowName: drawn?.label ?? row.name, draw: Math.round(draw * 100) / 100, method, why };
}

/** Tells one round of a ticket's reply from the next. */
const stage = (work: Work) => String(work.ticket.reworkCount + work.ticket.reopenCount);

/** By phone, but for somebody whom a call does not reach: who hears or speaks badly is written to where that is possible. */
async function byPhone(work: Work): Promise<{ method: PlannedVisit['method']; why?: string }> {
  const { appellantId } = work.ticket;
  const [who] = appellantId === null ? [] : await work.tx.select({ needs: appellant.needs }).from(appellant).where(eq(appellant.id, appellantId));
  if (!who || !reachByText(who.needs)) return { method: 'phone' };
  const { method } = await byMessage(work);
  return { method, why: method === 'phone' ? undefined : 'needsText' };
}

/** The channel that a message would take, or the phone where none can: a confidential ticket says nothing by message, and a person who cannot be written to is called. */
async function byMessage({ core, tx, ticket }: Work): Promise<{ method: PlannedVisit['method']; why?: string }> {
  if (ticket.isConfidential) return { method: 'phone', why: 'confidential' };
  const [who] = ticket.appellantId ? await tx.select().from(appellant).where(eq(appellant.id, ticket.appellantId)) : [];
  if (!who) return { method: 'phone', why: 'nobody' };
  if (who.noticesOff) return { method: 'phone', why: 'noticesOff' };
  const [wechat] = ticket.channel === 'wechat' ? await tx.select({ id: appellantIdentity.appellantId }).from(appellantIdentity).where(and(eq(appellantIdentity.appellantId, who.id), eq(appellantIdentity.kind, 'wechat'))).limit(1) : [];
  if (wechat) return core.carriers.has('wechat') ? { method: 'wechat' } : { method: 'phone', why: 'noCarrier' };
  if (who.phoneSealed && core.carriers.has('sms')) return { method: 'sms' };
  return { method: 'phone', why: who.phoneSealed ? 'noCarrier' : 'noNumber' };
}
