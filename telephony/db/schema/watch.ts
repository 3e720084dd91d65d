/** 班长台: what team leads and supervisors say to agents, agents who ask for help, and marks on calls. Who listened to what stands in the call's course. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { call } from './call.ts';
import { at, id, ref } from './columns.ts';

/** A short message that stands on an agent's strip until they have read it. */
export const floorMessage = pgTable('floor_message', {
  id: id(),
  at: at().notNull(),
  fromId: integer().notNull(),
  fromName: text().notNull(),
  text: text().notNull(),
  /** to one, or to all who were at work on the sender's lines */
  toAll: boolean().notNull().default(false),
}, (t) => [index('floor_message_from').on(t.fromId, t.at)]);

/** For whom it is, and when they said that they had read it. */
export const floorMessageTo = pgTable('floor_message_to', {
  messageId: ref().notNull().references(() => floorMessage.id),
  staffId: integer().notNull(),
  readAt: at(),
}, (t) => [primaryKey({ columns: [t.messageId, t.staffId] }), index('floor_message_unread').on(t.staffId).where(sql`read_at is null`)]);

/** 举手求助: an agent asks a team lead to come, or to listen. */
export const handRaised = pgTable('hand_raised', {
  id: id(),
  staffId: integer().notNull(),
  callId: ref().references(() => call.id),
  at: at().notNull(),
  /** who said that they come */
  takenBy: integer(),
  takenAt: at(),
  /** put down by the agent, or with the end of the call */
  endedAt: at(),
}, (t) => [uniqueIndex('hand_raised_one').on(t.staffId).where(sql`ended_at is null`)]);

/** What was done to a seat by somebody else, or by its agent beyond its states: forced ready, busy or offline, a hand, a rest. */
export const seatEvent = pgTable('seat_event', {
  id: id(),
  staffId: integer().notNull(),
  at: at().notNull(),
  kind: text().notNull(),
  byId: integer().notNull(),
  byName: text().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
}, (t) => [index('seat_event_staff').on(t.staffId, t.at)]);

/** 通话标记: what an agent says of a call. `abusive`: they were insulted or threatened (国办函〔2025〕66号: 人文关怀和心理疏导). */
export const callMark = pgTable('call_mark', {
  callId: ref().notNull().references(() => call.id),
  kind: text({ enum: ['abusive'] }).notNull(),
  staffId: integer().notNull(),
  at: at().notNull(),
  note: text(),
}, (t) => [primaryKey({ columns: [t.callId, t.kind, t.staffId] }), index('call_mark_at').on(t.at)]);
