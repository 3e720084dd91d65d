/** 话务台: which process holds the switch and drives the calls. */
import { pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';

/** One row at most. */
export const floorLease = pgTable('floor_lease', {
  id: smallint().primaryKey(),
  /** a process, new at every start */
  holder: text().notNull(),
  /** where to find it */
  url: text().notNull(),
  since: at().notNull(),
  until: at().notNull(),
});
