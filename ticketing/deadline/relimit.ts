/** 更正类型或紧急程度: clocks that run get the limits of the new cell, counted from where they began. */
import { unitName } from '../catalogue/city.ts';
import { limitsOf } from './limits-of.ts';
import type { ClockLimits } from './clock-limits.ts';
import { runningClocks, type RunningClock } from './clock-rows.ts';
import type { Limit } from './limit.ts';
import { endByLimit } from './move-clock.ts';
import { moveDue } from './pause.ts';
import { setDue, type MovedClock } from './recount.ts';
import { cityDay } from './city-day.ts';
import { dueAt } from './working-time.ts';
import type { AssignmentRow, TicketRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

const byCell = ['dispatch', 'sign', 'contact', 'resolve', 'review', 'visit'] as const;
type CellClock = (typeof byCell)[number];
const isByCell = (clock: string): clock is CellClock => (byCell as readonly string[]).includes(clock);
const same = (a: Limit, b: Limit) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Call it after the ticket was set to its new type or urgency. What is overdue already stays so; when the promise to the citizen falls on another day, they are told.
 * @param was the ticket as it was before
 * @returns which clocks moved, for the event
 */
export async function relimit(work: Work, was: TicketRow): Promise<MovedClock[]> {
  const promised = work.ticket.dueAt;
  const calendar = work.core.calendarFor(work.ticket.regionCode, work.now);
  const moved: MovedClock[] = [];
  const limits = (unitId: string | null) => ({ before: limitsOf(work.core, was, unitId ?? was.leadUnitId), after: limitsOf(work.core, work.ticket, unitId ?? work.ticket.leadUnitId) });
  const keep = (clock: string, held: AssignmentRow | undefined, before: Date, after: Date) => moved.push({ clock, unit: held && unitName(work.core.city, held.unitId), before, after });

  for (const running of await runningClocks(work.tx, { ticketId: work.ticket.id })) {
    const { clock, end, on } = running;
    const held = work.assignments.find((a) => a.id === on.assignmentId);
    if (!isByCell(clock) || end.state !== 'pending') continue;
    const cells = limits(held?.unitId ?? null);
    const [before, after] = [limitOf(running, held, cells.before), limitOf(running, held, cells.after)];
    if (same(before, after)) continue;
    const ends = endByLimit(end, { before, after }, calendar, beganAt(running, held, work), work.now);
    work.stopClocks([clock], on);
    work.placeDues(clock, ends, after, { ...on, from: end.since ?? work.now, counted: end.counted && end.since !== null && dueAt(calendar, end.since, after).getTime() === ends.getTime() });
    if (held) setDue(work, held, clock, ends, calendar.version);
    keep(clock, held, end.at, ends);
  }
  for (const row of work.assignments) {
    const cells = limits(row.unitId);
    // Standing still: the time that the new cell gives more or less is added to what was left.
    const end = row.paused?.clocks.find((c) => c.clock === 'resolve' && c.step === 'overdue');
    if (row.pausedAt && end && !same(cells.before.resolve, cells.after.resolve)) {
      const before = row.dueAt;
      moveDue(work, row, endByLimit({ at: new Date(end.at), since: null, counted: false }, { before: cells.before.resolve, after: cells.after.resolve }, calendar, row.dispatchedAt, row.pausedAt), cells.after.resolve);
      keep('resolve', row, before, row.dueAt);
    }
    if (!row.signedAt && !row.resolvedAt && row.state === 'dispatched') work.setAssignment(row, { returnUntil: cells.after.returnWindow && dueAt(calendar, row.dispatchedAt, cells.after.returnWindow) });
  }
  const until = work.ticket.dueAt;
  if (until && promised && cityDay(until) !== cityDay(promised)) work.tell('amended', { until: until.toISOString() }, String(work.ticket.eventSeq));
  return moved;
}

/** The cell's limit for a clock; a unit that was sent the ticket again has the time for rework. */
const limitOf = ({ clock, end }: RunningClock, held: AssignmentRow | undefined, cell: ClockLimits): Limit =>
  clock === 'resolve' && held && end.counted && end.since && end.since.getTime() !== held.dispatchedAt.getTime() ? cell.rework : cell[clock as CellClock];

const beganAt = ({ clock, end }: RunningClock, held: AssignmentRow | undefined, work: Work): Date =>
  (held ? (clock === 'contact' ? held.signedAt ?? held.dispatchedAt : held.dispatchedAt) : end.since) ?? work.ticket.registeredAt;
