/** 通话评价: one question after a call, by key or, where none was pressed, by SMS. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { call } from './call.ts';
import { at, bytea, ref } from './columns.ts';

/** One row a call whose caller spoke with a person; the key itself stands on the call. */
export const callSurvey = pgTable('call_survey', {
  callId: ref().primaryKey().references(() => call.id),
  lineNumber: text(),
  /** who spoke with them last: whose work it rates */
  staffId: integer(),
  createdAt: at().notNull(),
  /** the question was heard: they stayed on the line */
  heard: boolean().notNull().default(false),
  /** keys pressed that mean nothing */
  wrongKeys: integer().notNull().default(0),
  /** how it was answered; null: not */
  by: text({ enum: ['key', 'sms'] }),
  /** 好差评 1..5, 5 is best, whichever way it was asked */
  satisfaction: smallint(),
  /** what they wrote beside the digit, numbers hidden */
  comment: text(),
  answeredAt: at(),
  /** `none`: not asked by SMS, and `smsWhy` says why */
  sms: text({ enum: ['none', 'waiting', 'sent', 'failed'] }).notNull().default('none'),
  smsWhy: text(),
  smsAt: at(),
  /** by whom an answer is known again */
  callerPrint: bytea(),
}, (t) => [index('call_survey_created').on(t.createdAt), index('call_survey_waiting').on(t.callerPrint, t.smsAt).where(sql`sms = 'sent' and satisfaction is null`)]);
