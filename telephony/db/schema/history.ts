/** What was changed by whom: how lines are answered, what agents can do, how long recordings are kept and held, and the course of each call-back. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, id, ref } from './columns.ts';
import { callBack } from './call.ts';

/** A line by its number, an agent by their id, how long recordings are kept (`term`), or the hold on a call by its number: what changes, from what, to what. What needs a second person waits as `proposed`; the rest is `confirmed` as it is made. */
export const floorChange = pgTable('floor_change', {
  id: id(),
  subject: text({ enum: ['line', 'skills', 'recordingTerm', 'recordingHold'] }).notNull(),
  key: text().notNull(),
  before: jsonb().$type<Record<string, unknown>>().notNull(),
  after: jsonb().$type<Record<string, unknown>>().notNull(),
  reason: text().notNull(),
  state: text({ enum: ['proposed', 'confirmed', 'rejected', 'withdrawn'] }).notNull(),
  proposedBy: integer().notNull(),
  proposedAt: at().notNull(),
  /** null: it needed nobody else */
  decidedBy: integer(),
  decidedAt: at(),
  decision: text(),
}, (t) => [index('floor_change_of').on(t.subject, t.key, t.id), uniqueIndex('floor_change_one_proposal').on(t.subject, t.key).where(sql`state = 'proposed'`)]);

/** The course of a call-back, appended only: asked for, taken, tried, put back, reached … */
export const callBackEvent = pgTable('call_back_event', {
  id: id(),
  callBackId: ref().notNull().references(() => callBack.id),
  at: at().notNull(),
  kind: text().notNull(),
  /** null: the floor itself */
  staffId: integer(),
  staffName: text(),
  data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
}, (t) => [index('call_back_event_of').on(t.callBackId, t.id)]);
