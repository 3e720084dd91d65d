/** Orders that the system issues by rule, once per cause, ticket and unit (督办制度: overdue, twice returned, rework, urged again and again). */
import { and, eq, isNull } from 'drizzle-orm';
import { openLead } from '../assignment/lead.ts';
import { supervision } from '../db/schema/index.ts';
import type { TicketRow } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';
import { deepest } from '../ticket/holder.ts';
import { causes, type CauseCode } from './causes.ts';
import { levelNames } from './levels.ts';
import { revoke } from './revoke.ts';
import { openOrders } from './standing.ts';
import { superviseByItself } from './supervise.ts';

type RuleCause = { [C in CauseCode]: (typeof causes)[C] extends { byRule: string } ? C : never }[CauseCode];
/** From this many urgings or repeated calls on. */
const often = 3;

/** Which causes a change brought about. Counts that did not change give none: the next unit is not ordered for what the last one did, but for a ticket nobody wants it is. */
export function causesOf(before: TicketRow, after: TicketRow): RuleCause[] {
  const found: RuleCause[] = [];
  if (after.returnCount >= 2 && (after.leadUnitId !== before.leadUnitId || after.returnCount !== before.returnCount)) found.push('returnedTwice');
  if (after.reworkCount > before.reworkCount) found.push(after.reworkCount === 1 ? 'rework' : 'reworkAgain');
  if (after.urgeCount > before.urgeCount && after.urgeCount >= often) found.push('urgedOften');
  return found;
}

/** What the ticket's change brought about, to the unit that holds it; nobody where no unit does. */
export async function superviseByRule(work: Work, before: TicketRow): Promise<void> {
  const found = causesOf(before, work.ticket);
  if (!found.length) return;
  const lead = openLead(work.assignments);
  if (!lead) return;
  for (const cause of found) await superviseUnit(work, cause, deepest(lead, work.assignments).unitId);
}

/** One order by rule; a lower one of the rules that the unit has not answered yet ends in it. */
export async function superviseUnit(work: Work, cause: RuleCause, unitId: string): Promise<void> {
  const { tx, ticket } = work;
  const [before] = await tx.select({ id: supervision.id }).from(supervision).where(and(eq(supervision.ticketId, ticket.id), eq(supervision.cause, cause), eq(supervision.unitId, unitId), isNull(supervision.issuedBy)));
  if (before) return;
  const { level, byRule: text } = causes[cause];
  const lower = (await openOrders(work)).filter((o) => o.kind === 'order' && o.issuedBy === null && o.unitId === unitId && o.state === 'issued' && o.level < level);
  for (const order of lower) await work.perform(revoke, { reason: `已由${levelNames[level].zh}（${causes[cause].zh}）接续` }, { supervision: order, as: byRule });
  await work.perform(superviseByItself, { level, cause, text, unitIds: [unitId] }, { as: byRule });
}
