/** 回头看: a closed problem is watched for a while, and whoever answers for it is told when it comes back. */
import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, id, ref } from './columns.ts';
import { problem } from './problem.ts';

export const lookBackStates = ['watching', 'recurred', 'reopened', 'over'] as const;

/** What is normal once the problem is solved, and from how many on it counts as come back; worked out when the watch begins. Null: could not be told, and why. */
export interface LookBackBaseline {
  /** distinct citizens a week of the problem's own appeals while it lasted */
  beforeWeekly: number | null;
  /** appeals of the same matters in the same places in four weeks, without the problem's own */
  placeFourWeeks: number | null;
  places: string[];
  matterCodes: string[];
  /** words for what is missing */
  gaps: string[];
}

/** What was counted at the last look. `needed`: so many make it come back. */
export interface LookBackSeen { on: string; own: { citizens: number; tickets: number; needed: number } | null; place: { tickets: number; expected: number; needed: number } | null }

export const lookBack = pgTable('look_back', {
  id: id(),
  problemId: ref().notNull().references(() => problem.id),
  revision: integer().notNull().default(0),
  state: text({ enum: lookBackStates }).notNull(),
  /** the day on which the problem was closed, and the last day of the watch */
  closedOn: date().notNull(),
  until: date().notNull(),
  /** counting begins here: the closing, or the day on which an alarm was found to be none */
  countFrom: date().notNull(),
  baseline: jsonb().$type<LookBackBaseline>().notNull(),
  seen: jsonb().$type<LookBackSeen>(),
  /** the sentence that says why it counts as come back */
  because: text(),
  recurredAt: at(),
  finalWord: text(),
  endedAt: at(),
  startedAt: at().notNull(),
}, (t) => [uniqueIndex('look_back_open').on(t.problemId).where(sql`state in ('watching', 'recurred')`), index('look_back_problem').on(t.problemId), index('look_back_state').on(t.state, t.until)]);

/** What happened in a watch, append-only. `staffId` null: the system. */
export const lookBackEvent = pgTable('look_back_event', {
  id: id(),
  lookBackId: ref().notNull().references(() => lookBack.id),
  revision: integer().notNull(),
  verb: text().notNull(),
  note: text(),
  staffId: integer(),
  by: text().notNull(),
  at: at().notNull(),
}, (t) => [index('look_back_event_of').on(t.lookBackId, t.id)]);
