/** 黄牌 one working day before due, 红牌 on the first working day after, and with it a first order (山东省级投诉热线 2017; 督办 by common practice). */
import { and, eq, gte, isNull } from 'drizzle-orm';
import { unitName } from '../../catalogue/city.ts';
import { card, type due } from '../../db/schema/index.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { nextWorkday } from '../../deadline/working-time.ts';
import { openAssignmentStates } from '../../assignment/table.ts';
import { workingTicketStates } from '../../ticket/table.ts';
import { deepest } from '../../ticket/holder.ts';
import type { AssignmentRow } from '../../verb/verb.ts';
import type { Work } from '../../verb/work.ts';
import type { Clock, Step } from '../../deadline/steps.ts';
import { superviseUnit } from '../by-rule.ts';
import { giveCard } from './give-card.ts';

export type DueRow = typeof due.$inferSelect;
const words = { yellow: '办理时限将至，尚未办结', red: '超过办理时限仍未办结' };

/**
 * The card of a due row, to who holds the work: the unit to which it was delegated before the one that passed it on, and nobody while
 * the ticket waits for the citizen or stands still. While a return waits for its decision the card waits too, a working day at a time: the return buys no
 * time, and the unit answers for none of the centre's.
 */
export async function cardWhenDue(work: Work, row: DueRow): Promise<void> {
  const on = work.assignments.find((a) => a.id === row.assignmentId);
  if (!on || !openAssignmentStates.includes(on.state) || !workingTicketStates.includes(work.ticket.state)) return;
  const held = deepest(on, work.assignments);
  if (held.state === 'suspended') return;
  if (held.state === 'returnPending') return putOff(work, row);
  const colour = row.step === 'redCard' ? 'red' : 'yellow';
  if (held !== on && await hasOwn(work, held, colour)) return;
  const given = await giveCard(work, held, { colour, reason: words[colour], dueId: row.id });
  if (!given) return;
  work.record(row.step, { clock: row.clock, step: row.step, cardId: given.id, unitIds: [held.unitId], unit: unitName(work.core.city, held.unitId) }, { assignmentId: held.id });
  if (colour === 'red') await superviseUnit(work, 'overdue', held.unitId);
}

/** One matter, one card of a colour: who was carded by the clock of its own part is not carded by the clock of the unit above it. */
async function hasOwn(work: Work, held: AssignmentRow, colour: 'yellow' | 'red'): Promise<boolean> {
  const [found] = await work.tx.select({ id: card.id }).from(card).where(and(eq(card.assignmentId, held.id), eq(card.colour, colour), isNull(card.withdrawnAt), isNull(card.fault), gte(card.issuedAt, held.dispatchedAt))).limit(1);
  return found !== undefined;
}

function putOff(work: Work, row: DueRow): void {
  const calendar = work.core.calendarFor(work.ticket.regionCode, work.now);
  const at = calendar.spans(nextWorkday(calendar, cityDay(work.now)))[0]!.from;
  work.placeSteps(row.clock as Clock, [{ step: row.step as Step, at }], row.working, { assignmentId: row.assignmentId ?? undefined });
}
