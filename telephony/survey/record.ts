import { eq, sql } from 'drizzle-orm';
import { enqueue, type Core, type Tx } from '../../ticketing/index.ts';
import { call, callTicket } from '../db/schema/call.ts';
import { callSurvey } from '../db/schema/survey.ts';
import type { CallRow, LineRow } from '../floor/rows.ts';
import { satisfactionOf } from './scale.ts';

/** What is played to a caller whose agent has hung up; empty: this line asks nothing. */
export const surveyPrompts = (line: Pick<LineRow, 'survey'> | null): string[] => (line?.survey ? ['survey-question'] : []);

/** A wrong key is taken once as a slip. */
const mostWrongKeys = 2;
/** `over`: say the prompts, then end the call. */
export interface SurveyStep { over: boolean; prompts: string[] }

/**
 * One key after the talk: the caller's rating of the call, kept on it. The first key that means something counts; a wrong one is asked again once.
 * Where a ticket was answered directly in the call, the rating becomes that ticket's too, by a job (rate-tickets.ts): this transaction holds the call and must not wait for a ticket.
 */
export async function recordSurvey(core: Pick<Core, 'now'>, tx: Tx, row: Pick<CallRow, 'id' | 'surveyDigit' | 'staffId' | 'lineNumber'>, digit: string): Promise<SurveyStep> {
  const thanks = { over: true, prompts: ['survey-thanks'] };
  if (row.surveyDigit !== null) return thanks;
  const kept = { callId: row.id, lineNumber: row.lineNumber, staffId: row.staffId, createdAt: core.now(), heard: true };
  const satisfaction = satisfactionOf(digit);
  if (satisfaction === null) {
    const [asked] = await tx.insert(callSurvey).values({ ...kept, wrongKeys: 1 })
      .onConflictDoUpdate({ target: callSurvey.callId, set: { wrongKeys: sql`${callSurvey.wrongKeys} + 1`, heard: true } }).returning({ wrongKeys: callSurvey.wrongKeys });
    return asked!.wrongKeys >= mostWrongKeys ? thanks : { over: false, prompts: ['survey-again'] };
  }
  const answer = { by: 'key' as const, satisfaction, answeredAt: core.now(), heard: true };
  await tx.insert(callSurvey).values({ ...kept, ...answer }).onConflictDoUpdate({ target: callSurvey.callId, set: answer });
  await tx.update(call).set({ surveyDigit: digit }).where(eq(call.id, row.id));
  await askToRateTickets(tx, row.id);
  return thanks;
}

/** A job for each ticket filed in the call; none names the call, since one of the tickets may be confidential. */
export async function askToRateTickets(tx: Tx, callId: number): Promise<void> {
  const filed = await tx.select({ ticketId: callTicket.ticketId }).from(callTicket).where(eq(callTicket.callId, callId));
  await enqueue(tx, filed.map(({ ticketId }) => ({ kind: 'survey.rateTicket', payload: { ticketId } })));
}
