/** Closed tickets that may be pointed at: by what words they are found, and who solved them. */
import { customType, index, pgTable, text } from 'drizzle-orm/pg-core';
import { at, ref } from './columns.ts';

/** Words as a set, without where they stood; written with array_to_tsvector. */
const termSet = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' });

/**
 * One row a ticket that a unit solved and that is closed, not confidential and not about staff: what must not be shown has no row.
 * Whoever reads it asks the ticket again, for a row may be minutes behind.
 */
export const pastCase = pgTable('past_case', {
  ticketId: ref().primaryKey(),
  terms: termSet().notNull(),
  unitId: text().notNull(),
  matterCode: text(),
  regionCode: text().notNull(),
  closedAt: at().notNull(),
}, (t) => [index('past_case_terms').using('gin', t.terms)]);
