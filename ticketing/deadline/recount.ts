/** Counts what is open again by the calendar in force. Each ticket in a transaction of its own: a run that is killed goes on where it was, and one done twice changes nothing. */
import { and, asc, eq, gt, isNotNull, ne, or, sql } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { assignment, due, supervision, ticket } from '../db/schema/index.ts';
import { withoutValues } from '../db/without-values.ts';
import { enqueue, type JobHandler } from '../jobs/index.ts';
import { reload } from '../reload.ts';
import { open } from '../verb/act.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import type { Calendar } from './calendar.ts';
import { recountProblems } from '../problem/recount.ts';
import { runningClocks, type RunningClock } from './clock-rows.ts';
import { isWorking } from './limit.ts';
import { limitsOf } from './limits-of.ts';
import { endByCalendar, sameOfficeTime, stepsByCalendar } from './move-clock.ts';

export interface RecountPayload { regionCode: string; version: string; /** tickets up to this id are done */ after: number; /** the second look */ again?: boolean }

const batch = 100;
/** Another process may have counted by the old calendar in the moment of the change: a second look finds it. */
const secondLookMs = 60_000;

/** Asks for the recount in the transaction that changes the calendar; for a version that holds from a later day, on that day. */
export const askToRecount = (tx: Tx, payload: RecountPayload, runAt?: Date) =>
  enqueue(tx, { kind: 'deadline.recount', payload: { ...payload }, key: `recount:${payload.regionCode}:${payload.version}:${payload.after}${payload.again ? ':again' : ''}`, ...(runAt ? { runAt } : {}) });

/** Job `deadline.recount`: one batch, and then the next. */
export const recountBatch = (core: Core): JobHandler<RecountPayload> => async (payload, { tx, now }) => {
  if (!core.kept.deadlines.definitions.some((d) => d.version === payload.version)) await reload(core, 'deadlines');
  const ids = await countedOtherwise(core, payload.regionCode, payload.version, payload.after);
  for (const ticketId of ids)
    await recountTicket(core, ticketId).catch((err: unknown) => core.log.error({ err: withoutValues(err), ticketId }, 'a ticket could not be recounted'));
  if (payload.after === 0) await recountProblems(core, payload.regionCode);
  if (ids.length === batch) await askToRecount(tx, { ...payload, after: ids.at(-1)! });
  else if (!payload.again) await askToRecount(tx, { ...payload, after: 0, again: true }, new Date(now.getTime() + secondLookMs));
};

/** Open due moments of a region, or paused ones, that go by another version. */
const otherwise = (regionCode: string, version: string) => and(
  sql`${ticket.regionCode} like ${`${regionCode}%`}`,
  or(
    sql`exists (select 1 from ${due} where ${due.ticketId} = ${ticket.id} and ${due.state} = 'pending' and ${due.calendarVersion} <> ${version})`,
    sql`exists (select 1 from ${assignment} where ${and(eq(assignment.ticketId, ticket.id), isNotNull(assignment.pausedAt), ne(assignment.calendarVersion, version))})`,
  ),
);

async function countedOtherwise(core: Core, regionCode: string, version: string, after: number): Promise<number[]> {
  const rows = await core.db.select({ id: ticket.id }).from(ticket).where(and(gt(ticket.id, after), otherwise(regionCode, version))).orderBy(asc(ticket.id)).limit(batch);
  return rows.map((r) => r.id);
}

/** How many tickets of a region still go by another version than this one. */
export const toRecount = async (core: Core, regionCode: string, version: string): Promise<number> => core.db.$count(ticket, otherwise(regionCode, version));

/** @returns whether a moment moved */
export async function recountTicket(core: Core, ticketId: number): Promise<boolean> {
  return core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, system('calendar'), { ticketId });
    const calendar = core.calendarFor(work.ticket.regionCode, work.now);
    const held = work.assignments.map((row) => moveHeld(work, row, calendar));
    const moves = held.flatMap((h) => h.moves);
    for (const clock of await runningClocks(tx, { ticketId })) moves.push(...(await moveRows(work, clock, calendar)));
    if (moves.length) work.record('recounted', { calendarVersion: calendar.version, moved: moves });
    if (moves.length || held.some((h) => h.changed)) await work.flush();
    return moves.length > 0;
  });
}

/** As an event keeps it. */
export interface MovedClock { clock: string; unit?: string | undefined; before: Date; after: Date }

async function moveRows(work: Work, running: RunningClock, calendar: Calendar): Promise<MovedClock[]> {
  const { end, pending, clock, on } = running;
  if (pending.every((r) => r.calendarVersion === calendar.version)) return [];
  const before = work.core.kept.deadlines.calendarOfVersion(work.ticket.regionCode, end.calendarVersion);
  const ends = endByCalendar(end, before, calendar, work.now);
  for (const { row, at } of stepsByCalendar(running, ends, before, calendar))
    await work.tx.update(due).set({ at, calendarVersion: calendar.version }).where(and(eq(due.id, row.id), eq(due.state, 'pending')));
  const held = work.assignments.find((a) => a.id === on.assignmentId);
  if (held) setDue(work, held, clock, ends, calendar.version);
  if (on.supervisionId && clock === 'report') {
    const [order] = await work.tx.select().from(supervision).where(eq(supervision.id, on.supervisionId));
    if (order) work.setSupervision(order, { dueAt: ends });
  }
  return ends.getTime() === end.at.getTime() ? [] : [{ clock, unit: held && unitName(work.core.city, held.unitId), before: end.at, after: ends }];
}

/** What an assignment says about its clock. */
export function setDue(work: Work, row: AssignmentRow, clock: string, at: Date, calendarVersion: string): void {
  if (clock === 'sign') work.setAssignment(row, { signDueAt: at });
  if (clock === 'contact') work.setAssignment(row, { contactDueAt: at });
  if (clock !== 'resolve') return;
  work.setAssignment(row, { dueAt: at, calendarVersion });
  if (row.role === 'lead' && work.ticket.dueAt) work.setTicket({ dueAt: at });
}

/** The window for returns, which has no row; and clocks that stand still: what was left of them stays left. */
function moveHeld(work: Work, row: AssignmentRow, calendar: Calendar): { moves: MovedClock[]; changed: boolean } {
  const { pausedAt, paused, returnUntil } = row;
  const unit = unitName(work.core.city, row.unitId);
  const before = work.core.kept.deadlines.calendarOfVersion(work.ticket.regionCode, row.calendarVersion);
  const moves: MovedClock[] = [];
  if (!before || before.version === calendar.version || row.resolvedAt) return { moves, changed: false };
  const window = limitsOf(work.core, work.ticket, row.unitId).returnWindow;
  if (returnUntil && window && isWorking(window) && returnUntil > work.now) {
    const after = sameOfficeTime(returnUntil, pausedAt ?? row.dispatchedAt, before, calendar);
    if (after > work.now && after.getTime() !== returnUntil.getTime()) {
      moves.push({ clock: 'returnWindow', unit, before: returnUntil, after });
      work.setAssignment(row, { returnUntil: after });
    }
  }
  if (!pausedAt || !paused) return { moves, changed: moves.length > 0 };
  const clocks = paused.clocks.map((c) => ({ ...c, at: (c.working ? sameOfficeTime(new Date(c.at), pausedAt, before, calendar) : new Date(c.at)).toISOString() }));
  const end = clocks.find((c) => c.clock === 'resolve' && c.step === 'overdue');
  const after = end ? new Date(end.at) : row.dueAt;
  if (after.getTime() !== row.dueAt.getTime()) moves.push({ clock: 'resolve', unit, before: row.dueAt, after });
  work.setAssignment(row, { paused: { ...paused, clocks }, dueAt: after, calendarVersion: calendar.version });
  return { moves, changed: true };
}
