/** 质检: what somebody who listened thinks of how a call was led. */
import { index, integer, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, id, ref } from './columns.ts';
import { call } from './call.ts';

export const callCheck = pgTable('call_check', {
  id: id(),
  callId: ref().notNull().references(() => call.id),
  /** whose work was looked at */
  staffId: integer().notNull(),
  by: integer().notNull(),
  byName: text().notNull(),
  at: at().notNull(),
  /** 0..100 */
  mark: smallint().notNull(),
  /** codes of calls/check-points.ts that were missed */
  missed: text().array().notNull().default([]),
  note: text().notNull(),
}, (t) => [uniqueIndex('call_check_one').on(t.callId, t.by), index('call_check_staff').on(t.staffId, t.at)]);
