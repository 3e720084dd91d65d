/** Pairs of tickets that a person found not to be duplicates: nobody is shown the one for the other again. */
import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { ref } from './columns.ts';
import { ticket } from './ticket.ts';

/** Kept once a pair, the lower id first. */
export const notDuplicate = pgTable('not_duplicate', {
  lowId: ref().notNull().references(() => ticket.id),
  highId: ref().notNull().references(() => ticket.id),
  reason: text().notNull(),
  by: integer().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
}, (t) => [primaryKey({ columns: [t.lowId, t.highId] })]);
