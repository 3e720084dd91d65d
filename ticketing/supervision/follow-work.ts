/** Orders follow the work: whoever no longer has a part in the ticket cannot see it, and so cannot report. */
import { openLead } from '../assignment/lead.ts';
import { unitName } from '../catalogue/city.ts';
import type { SupervisionRow, TicketRow } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';
import { partOf } from './involved.ts';
import { orderFacts } from './issue.ts';
import { reportLimit } from './levels.ts';
import { revoke } from './revoke.ts';
import { openOrders } from './standing.ts';

/** Ends of a ticket after which nobody has anything to report. Of a closed ticket the report stays due. */
const over: Partial<Record<TicketRow['state'], string>> = { cancelled: '市民已撤单', declined: '工单不予受理', merged: '工单已并入主单' };

/**
 * Runs after every change of a supervised ticket, before it is written. An order to a unit that lost its part is revoked with why; a leader's
 * instruction is kept and goes to the unit that has the lead now.
 */
export async function followWork(work: Work, before: TicketRow): Promise<void> {
  const { ticket } = work;
  if (before.supervisionLevel === null) return;
  const orders = await openOrders(work);
  const why = ticket.state !== before.state ? over[ticket.state] : undefined;
  const lead = openLead(work.assignments);
  const ended: SupervisionRow[] = [];
  for (const order of orders) {
    const lost = !partOf(work.core, work.assignments, order.unitId);
    if (!why && !lost) continue;
    if (!why && order.kind === 'instruction') { if (lead) moveTo(work, order, lead.unitId, lead.id); continue; }
    await work.perform(revoke, { reason: why ?? '该单位已不承办此工单' }, { supervision: order, as: byRule });
    ended.push(order);
  }
  if (!ended.length) return;
  const left = orders.filter((o) => !ended.includes(o)).map((o) => o.level);
  work.setTicket({ supervisionLevel: left.length ? Math.max(...left) : null });
}

/** The next unit has a time of its own to report. */
function moveTo(work: Work, order: SupervisionRow, unitId: string, assignmentId: number): void {
  const from = unitName(work.core.city, order.unitId);
  work.setSupervision(order, { unitId, assignmentId });
  if (order.state === 'issued') {
    work.stopClocks(['report'], { supervisionId: order.id });
    const { due } = work.startClock('report', reportLimit(work.ticket.urgency, 'instruction'), { supervisionId: order.id });
    work.setSupervision(order, { dueAt: due });
  }
  work.record('supervisionMoved', { ...orderFacts(work, [order]), from, dueAt: order.dueAt }, { as: byRule });
}
