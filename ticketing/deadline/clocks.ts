/** The clocks of one subject, a ticket or a problem: collects the due rows it starts and those it stops, to be written with the change. */
import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { due } from '../db/schema/index.ts';
import { isWorking, type Limit } from './limit.ts';
import { stepsOf, type Clock, type TimedStep } from './steps.ts';
import { dueAt } from './working-time.ts';

/** What a clock runs for; none: the subject itself. */
export interface ClockOn { assignmentId?: number; requestId?: number; supervisionId?: number }
/** By what a clock's end may be counted anew; `counted`: it is exactly `limit` after `since`. */
export interface CountedBy { since?: Date; limit?: Limit; counted?: boolean }

export interface Clocks {
  /** starts a clock and writes its due rows; returns when it is due */
  startClock(clock: Clock, limit: Limit, on?: ClockOn & { from?: Date }): { due: Date; calendarVersion: string };
  /** due rows of a clock that already has its due moment (an extension) */
  placeDues(clock: Clock, due: Date, limit: Limit, on?: ClockOn & { from?: Date; counted?: boolean }): void;
  /** due rows whose moments are known: those of a clock that stood still */
  placeSteps(clock: Clock, steps: readonly TimedStep[], working: boolean, on?: ClockOn & CountedBy): void;
  /** without `on`: the clock wherever it runs on this subject */
  stopClocks(clocks: Clock[], on?: ClockOn): void;
}

/** What hangs on a ticket or on a problem says so by one of two columns. */
export type ClockSubject = { ticketId: number } | { problemId: number };
export const ofSubject = (subject: ClockSubject): SQL => ('ticketId' in subject ? eq(due.ticketId, subject.ticketId) : eq(due.problemId, subject.problemId));

const runsOn = ['assignmentId', 'requestId', 'supervisionId'] as const;

/** @param regionCode read when a clock starts: a correction of the place in the same change counts */
export function createClocks(core: Pick<Core, 'calendarFor'>, tx: Tx, subject: ClockSubject, regionCode: () => string, now: Date): Clocks & { /** for the owner's flush */ stopped(): PromiseLike<unknown>[]; placed(): PromiseLike<unknown>[] } {
  const dues: (typeof due.$inferInsert)[] = [];
  const stops: SQL[] = [];
  const clocks: Clocks = {
    startClock(clock, limit, on = {}) {
      const calendar = core.calendarFor(regionCode(), now);
      const at = dueAt(calendar, on.from ?? now, limit);
      clocks.placeDues(clock, at, limit, { ...on, counted: true });
      return { due: at, calendarVersion: calendar.version };
    },
    placeDues(clock, at, limit, on = {}) {
      const calendar = core.calendarFor(regionCode(), now);
      clocks.placeSteps(clock, stepsOf(clock, on.from ?? now, at, calendar, limit).filter((step) => step.at > now || step.step === 'overdue'), isWorking(limit), { ...on, since: on.from ?? now, limit });
    },
    placeSteps(clock, steps, working, on = {}) {
      const { version } = core.calendarFor(regionCode(), now);
      for (const { step, at } of steps)
        dues.push({ ...subject, assignmentId: on.assignmentId ?? null, requestId: on.requestId ?? null, supervisionId: on.supervisionId ?? null, clock, step, at, working, since: on.since ?? now, limit: on.limit ?? null, counted: on.counted ?? false, calendarVersion: version, state: 'pending' });
    },
    stopClocks(stopping, on = {}) {
      for (let i = dues.length - 1; i >= 0; i--)
        if (stopping.includes(dues[i]!.clock as Clock) && runsOn.every((of) => on[of] === undefined || dues[i]![of] === on[of])) dues.splice(i, 1);
      stops.push(and(inArray(due.clock, stopping), ...runsOn.map((of) => (on[of] === undefined ? undefined : eq(due[of], on[of]))))!);
    },
  };
  return {
    ...clocks,
    stopped: () => (stops.length ? [tx.update(due).set({ state: 'cancelled' }).where(and(ofSubject(subject), eq(due.state, 'pending'), or(...stops)))] : []),
    placed: () => (dues.length ? [tx.insert(due).values(dues)] : []),
  };
}
