/** 坐席: what each agent is doing on the telephone, now and before. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at, id, ref } from './columns.ts';

/**
 * 离线 · 示闲 · 振铃 · 通话 · 话后 · 示忙. `ringing`: a caller is kept for them until the lease ends.
 */
export const seatStates = ['offline', 'ready', 'ringing', 'talking', 'afterCall', 'busy'] as const;
export type SeatState = (typeof seatStates)[number];
/** 示忙原因; `notAnswered` is set by the floor, `afterAbuse` is the rest an agent may take after an abusive call. */
export const busyReasons = ['rest', 'meal', 'training', 'meeting', 'paperwork', 'teamLead', 'afterAbuse', 'notAnswered', 'other'] as const;
export type BusyReason = (typeof busyReasons)[number];

/** One row an agent. Changed only under its lock. */
export const seat = pgTable('seat', {
  staffId: integer().primaryKey(),
  state: text({ enum: seatStates }).notNull(),
  reason: text({ enum: busyReasons }),
  /** since when in this state */
  since: at().notNull(),
  /** their telephone's user at the engine; null: no telephone is connected */
  phoneUser: text(),
  /** the tab that holds the telephone; a second one may take it over */
  deviceId: text(),
  /** when the telephone was last heard of */
  seenAt: at(),
  /** the call that rings at, or is held by, this seat */
  callId: ref(),
  /** ringing and after-call work end by themselves then, whatever became of the process that began them */
  leaseUntil: at(),
  /** what the seat goes to after this call: they pressed busy or left while talking */
  next: jsonb().$type<{ state: 'ready' | 'busy' | 'offline'; reason?: BusyReason; /** ms; then ready by itself */ for?: number } | null>(),
  /** longest idle first: since when they have had no call; moves on with each call answered */
  idleSince: at(),
  callsToday: integer().notNull().default(0),
}, (t) => [index('seat_state').on(t.state), index('seat_lease').on(t.leaseUntil).where(sql`lease_until is not null`)]);

/** Each stretch of a state, closed when the next begins: hours at work, breaks, after-call work are sums of these. */
export const seatSpan = pgTable('seat_span', {
  id: id(),
  staffId: integer().notNull(),
  state: text({ enum: seatStates }).notNull(),
  reason: text({ enum: busyReasons }),
  callId: ref(),
  from: at().notNull(),
  to: at(),
}, (t) => [index('seat_span_staff').on(t.staffId, t.from), index('seat_span_open').on(t.staffId).where(sql`"to" is null`)]);
