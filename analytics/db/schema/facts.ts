/** Tickets counted by city day, so that a leader's page never counts a million rows; and how far the counting is. */
import { bigint, date, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';

/** One row a day, axis and key that has tickets. What the keys of an axis are: analytics/facts/axes.ts. */
export const dayCount = pgTable('day_count', {
  /** the axis by its number in axes.ts */
  axis: smallint().notNull(),
  day: date().notNull(),
  key: text().notNull(),
  key2: text().notNull().default(''),
  n: integer().notNull(),
  /** how many of them follow another ticket (并单) */
  duplicates: integer().notNull(),
}, (t) => [primaryKey({ columns: [t.axis, t.day, t.key, t.key2] }), index('day_count_key').on(t.axis, t.key, t.day)]);

/** Days whose tickets changed since they were counted. */
export const staleDay = pgTable('stale_day', {
  day: date().primaryKey(),
  /** up to then its counts are right; null: they never were */
  rightUntil: at(),
});

/** How far the counting has read the events: one row. */
export const factsProgress = pgTable('facts_progress', {
  id: integer().primaryKey(),
  /** every event up to this one has marked its day */
  eventId: bigint({ mode: 'number' }).notNull(),
  /** events up to this one have too, once every transaction below the horizon has ended */
  nextEventId: bigint({ mode: 'number' }).notNull(),
  /** PostgreSQL's transaction number when `nextEventId` was read */
  horizon: bigint({ mode: 'number' }).notNull(),
  refreshedAt: at().notNull(),
});
