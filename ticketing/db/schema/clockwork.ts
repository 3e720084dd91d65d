/** Work to come and what came of it: due moments, cards, notices, advice, imports. */
import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Limit } from '../../deadline/limit.ts';
import { at, bytea, id, ref } from './columns.ts';

/** A deadline is a row with its moment and its reason, claimed in due order; never a scan over tickets. */
export const due = pgTable('due', {
  id: id(),
  /** what it hangs on: a ticket or a problem */
  ticketId: ref(),
  problemId: ref(),
  assignmentId: ref(),
  requestId: ref(),
  supervisionId: ref(),
  clock: text().notNull(),
  step: text().notNull(),
  /** it counts office time; false: it runs round the clock */
  working: boolean().notNull().default(true),
  at: at().notNull(),
  calendarVersion: text().notNull(),
  /** when its clock began, and the limit it got: what a recount (new calendar, other type or urgency) goes by */
  since: at(),
  limit: jsonb().$type<Limit>(),
  /** the clock's end is `limit` after `since`; false: it was moved since (an extension, a pause) */
  counted: boolean().notNull().default(false),
  state: text({ enum: ['pending', 'fired', 'cancelled'] }).notNull(),
  firedAt: at(),
}, (t) => [
  index('due_next').on(t.at, t.id).where(sql`state = 'pending'`),
  index('due_ticket').on(t.ticketId).where(sql`state = 'pending'`),
  /** figures of a period: was the ticket passed on in time? */
  index('due_dispatch').on(t.at).where(sql`clock = 'dispatch' and step = 'overdue'`),
  index('due_dispatch_of').on(t.ticketId).where(sql`clock = 'dispatch'`),
  index('due_problem').on(t.problemId).where(sql`problem_id is not null`),
  check('due_subject', sql`num_nonnulls(ticket_id, problem_id) = 1`),
]);

/** 黄牌 / 红牌. At most one per due row, so a row fired twice could not issue two. */
export const card = pgTable('card', {
  id: id(),
  /** a unit's part of a ticket, or a problem that it leads */
  ticketId: ref(),
  assignmentId: ref(),
  problemId: ref(),
  unitId: text().notNull(),
  colour: text({ enum: ['yellow', 'red'] }).notNull(),
  reason: text().notNull(),
  /** null: issued by a person for a fault in the process */
  dueId: ref().unique(),
  issuedAt: at().notNull(),
  issuedBy: integer(),
  /** of a card issued by a person: a code of supervision/faults.ts */
  fault: text(),
  /** 整改回复: what the unit does about it */
  answer: text(),
  answeredBy: integer(),
  answeredAt: at(),
  /** an appeal was upheld: it no longer counts */
  withdrawnAt: at(),
}, (t) => [index('card_unit').on(t.unitId, t.issuedAt), index('card_ticket').on(t.ticketId), index('card_issued').on(t.issuedAt), index('card_problem').on(t.problemId).where(sql`problem_id is not null`), check('card_subject', sql`num_nonnulls(ticket_id, problem_id) = 1`)]);

/** What goes out to a citizen: one per stage and ticket (key), by the channel they came by. */
export const notice = pgTable('notice', {
  id: id(),
  ticketId: ref().notNull(),
  key: text().notNull().unique(),
  channel: text({ enum: ['sms', 'wechat', 'portal'] }).notNull(),
  template: text().notNull(),
  toSealed: bytea(),
  body: text().notNull(),
  state: text({ enum: ['waiting', 'sent', 'failed', 'off'] }).notNull(),
  providerId: text(),
  /** why it failed, or why it was not sent at all */
  error: text(),
  /** of the text it was made from; 0: the one that comes with the program */
  templateVersion: integer().notNull().default(0),
  /** quiet hours: waits for the morning */
  notBefore: at(),
  /** how often a person had it sent again after it failed */
  resends: integer().notNull().default(0),
  createdAt: at().notNull(),
  sentAt: at(),
}, (t) => [index('notice_ticket').on(t.ticketId), index('notice_failed').on(t.createdAt).where(sql`state = 'failed'`)]);

/** What the machine advised on a ticket and what came of it. */
export const suggestion = pgTable('suggestion', {
  ticketId: ref().primaryKey(),
  decision: text({ enum: ['auto', 'ask', 'hold'] }).notNull(),
  reason: text().notNull(),
  category: text(),
  matterCode: text(),
  appealType: text().notNull(),
  urgency: text().notNull(),
  unitId: text(),
  confidence: doublePrecision().notNull(),
  advice: jsonb().notNull(),
  model: text().notNull(),
  at: at().notNull(),
}, (t) => [index('suggestion_decision').on(t.decision)]);

/** What a person decided otherwise: kept for the next training. */
export const example = pgTable('example', {
  id: id(),
  ticketId: ref().notNull(),
  field: text({ enum: ['category', 'matterCode', 'appealType', 'urgency', 'unitId'] }).notNull(),
  suggested: text(),
  chosen: text().notNull(),
  source: text({ enum: ['override', 'return', 'ruling', 'review'] }).notNull(),
  by: integer(),
  at: at().notNull(),
}, (t) => [index('example_at').on(t.at)]);

/** An import of old or outside tickets: progress and refused rows. */
export const importBatch = pgTable('import_batch', {
  id: id(),
  name: text().notNull(),
  format: text({ enum: ['jsonl', 'csv', 'xlsx'] }).notNull(),
  state: text({ enum: ['running', 'done', 'failed'] }).notNull(),
  total: integer(),
  accepted: integer().notNull().default(0),
  duplicates: integer().notNull().default(0),
  refused: integer().notNull().default(0),
  report: jsonb().$type<{ row: number; reason: string }[]>().notNull().default([]),
  startedBy: integer().notNull(),
  startedAt: at().notNull(),
  finishedAt: at(),
});

/** Small named values that outlive a release: seed marker, thresholds, switches. */
export const setting = pgTable('setting', { name: text().primaryKey(), value: jsonb().notNull(), updatedAt: at().notNull() });
