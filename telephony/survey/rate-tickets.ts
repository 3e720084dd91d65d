import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { rateByCall, type Core, type JobHandler } from '../../ticketing/index.ts';
import { callTicket } from '../db/schema/call.ts';
import { callSurvey } from '../db/schema/survey.ts';

/**
 * Job `survey.rateTicket`: the rating of a call stands for the ticket that was filed and answered in it. Asked for when a key was pressed, and again when a ticket is
 * answered, since agents often write the answer down after the talk.
 */
export const rateTicket = (core: Core): JobHandler<{ ticketId: number }> => async ({ ticketId }, { tx }) => {
  const [said] = await tx.select({ satisfaction: callSurvey.satisfaction }).from(callTicket).innerJoin(callSurvey, eq(callSurvey.callId, callTicket.callId))
    .where(and(eq(callTicket.ticketId, ticketId), eq(callTicket.why, 'filed'), isNotNull(callTicket.staffId), isNotNull(callSurvey.satisfaction))).orderBy(desc(callSurvey.answeredAt)).limit(1);
  if (said) await rateByCall(core, tx, ticketId, said.satisfaction!);
};
