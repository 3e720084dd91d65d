import { eq } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { ticket } from '../db/schema/index.ts';
import type { JobHandler } from '../jobs/index.ts';
import { actIn } from '../verb/act.ts';
import { dueVisit } from './attempts.ts';
import { exemptVisit } from './exempt-visit.ts';

/** Job `visit.closeByPlan`: closes what the sampling plan leaves out, unless the citizen has rated it or it was taken up again meanwhile. */
export const closeByPlan = (core: Core): JobHandler<{ ticketId: number }> => async ({ ticketId }, { tx }) => {
  const [row] = await tx.select({ state: ticket.state }).from(ticket).where(eq(ticket.id, ticketId)).for('update');
  const open = await dueVisit(tx, ticketId);
  if (row?.state !== 'pendingVisit' || open?.plannedMethod !== 'none') return;
  await actIn(core, tx, system('visitPlan'), { ticketId }, exemptVisit, { reason: `按回访方案${open.plan}不作回访` });
};
