/** What administrators change in the city's own data: proposed by one, confirmed by another, and kept (三员分立). */
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { RowChange } from '../../administration/sheet.ts';
import { at, id } from './columns.ts';

/** Append-only but for its decision: what stood before and after in every row is here to be read for ever. */
export const cityChange = pgTable('city_change', {
  id: id(),
  /** which table of the city: units, staff, matters … (administration/sheets) */
  sheet: text().notNull(),
  changes: jsonb().$type<RowChange[]>().notNull(),
  /** the workbook it was read from */
  fileName: text(),
  reason: text().notNull(),
  state: text({ enum: ['proposed', 'confirmed', 'rejected', 'withdrawn'] }).notNull(),
  proposedBy: integer().notNull(),
  proposedAt: at().notNull(),
  decidedBy: integer(),
  decidedAt: at(),
  decision: text(),
}, (t) => [index('city_change_of').on(t.sheet, t.proposedAt)]);
