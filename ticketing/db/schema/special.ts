/** Special services (专席与联动): the lines a call may be passed on to. */
import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** 110/119/120/122, the utilities' rush-repair desks and partner lines: one press passes the call on, and somebody checks back. */
export const partnerLine = pgTable('partner_line', {
  code: text().primaryKey(),
  name: text().notNull(),
  number: text().notNull(),
  kind: text({ enum: ['emergency', 'utility', 'partner'] }).notNull(),
  /** what a caller says who needs it; the desk proposes the line when one of them is heard */
  words: text().array().notNull(),
  checkBackMinutes: integer().notNull().default(15),
  active: boolean().notNull().default(true),
});
