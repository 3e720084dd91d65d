/** Photos, recordings and papers that belong to a ticket. Their bytes lie sealed in files (attachment/store.ts); the row says what and whose they are. */
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { at, bytea, ref } from './columns.ts';
import { ticket } from './ticket.ts';
import { attachmentPurposes } from './types.ts';

export const attachment = pgTable('attachment', {
  /** not to be guessed: names the file too */
  id: text().primaryKey(),
  ticketId: ref().notNull().references(() => ticket.id),
  purpose: text({ enum: attachmentPurposes }).notNull(),
  name: text().notNull(),
  mime: text().notNull(),
  size: integer().notNull(),
  /** of the bytes as they came: the same file twice is one */
  sha256: bytea().notNull(),
  /** null: the citizen */
  byStaffId: integer(),
  byName: text().notNull(),
  unitId: text(),
  addedAt: at().notNull(),
  /** taken out: the bytes are gone, that it was there remains */
  removedAt: at(),
  removedBy: text(),
}, (t) => [index('attachment_ticket').on(t.ticketId), uniqueIndex('attachment_once').on(t.ticketId, t.sha256).where(sql`removed_at is null`)]);
