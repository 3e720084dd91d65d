/** The return visit and what is around it: the sampling plan in its versions, every contact of a unit with the citizen, and by what a copied reply is known. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { at, bytea, id, ref } from './columns.ts';
import { assignment, ticket } from './ticket.ts';
import { visitExemptions, visitMethods, type AppealType, type CallerCategory, type Urgency } from './types.ts';

/** 回访: asked of the citizen after the reply; every attempt is kept. */
export const visit = pgTable('visit', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  state: text({ enum: ['due', 'done', 'exempt'] }).notNull(),
  attempts: jsonb().$type<{ at: string; method: string; connected: boolean; by: string; outcome?: string; note?: string; callNo?: string }[]>().notNull().default([]),
  /** how the sampling plan wants it asked, and which of the plan's rows said so */
  plannedMethod: text({ enum: visitMethods }).notNull().default('phone'),
  plan: text(),
  /** what follows when a message is not answered in time */
  noAnswer: text({ enum: ['phone', 'close'] }),
  method: text(),
  staffContacted: boolean(),
  solved: text({ enum: ['solved', 'partly', 'unsolved'] }),
  satisfaction: smallint(),
  /** 双满意: with how they were treated, and with what came of it, 1..5 */
  attitude: smallint(),
  result: smallint(),
  /** as first said; the ones above change once more when the citizen rates again */
  solvedFirst: text({ enum: ['solved', 'partly', 'unsolved'] }),
  satisfactionFirst: smallint(),
  /** the citizen says that nobody contacted them, the unit says it did */
  contactDisputed: boolean().notNull().default(false),
  exemption: text({ enum: visitExemptions }),
  dissatisfyReason: text(),
  comment: text(),
  /** the telephone call in which it was spoken; its recording is evidence */
  callNo: text(),
  doneAt: at(),
  createdAt: at().notNull(),
}, (t) => [index('visit_ticket').on(t.ticketId), index('visit_done').on(t.doneAt), index('visit_due').on(t.createdAt).where(sql`state = 'due'`), index('visit_created').on(t.createdAt)]);

/** One row of a plan: for whom it is (what is absent is not asked), how they are visited, and what the rest gets. The first row that fits decides. */
export interface VisitPlanRow {
  code: string;
  /** what staff read */
  name: string;
  appealTypes?: AppealType[];
  urgencies?: Urgency[];
  callerCategories?: CallerCategory[];
  /** units with all below them */
  unitIds?: string[];
  /** only tickets that were sent back before */
  reworked?: boolean;
  method: 'phone' | 'message';
  /** percent, 0..100 */
  share: number;
  rest: 'phone' | 'message' | 'none';
  /** a message that is not answered in time */
  noAnswer: 'phone' | 'close';
}

/** 回访方案. The newest version holds; none is ever changed. */
export const visitPlan = pgTable('visit_plan', {
  version: integer().primaryKey(),
  rows: jsonb().$type<VisitPlanRow[]>().notNull(),
  note: text().notNull(),
  madeBy: integer().notNull(),
  madeByName: text().notNull(),
  madeAt: at().notNull(),
});

/** 联系记录: one row a try of a unit to speak to the citizen. The number is kept masked, and whether it is one the citizen gave. */
export const contactAttempt = pgTable('contact_attempt', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ticketId: ref().notNull().references(() => ticket.id),
  assignmentId: ref().notNull().references(() => assignment.id),
  at: at().notNull(),
  by: integer(),
  byName: text().notNull(),
  method: text({ enum: ['phone', 'sms', 'visit', 'wechat'] }).notNull(),
  number: text(),
  /** null: no number was used */
  numberKnown: boolean(),
  reached: boolean().notNull(),
  note: text().notNull(),
  /** the call that proves it, where it was dialled from here */
  callNo: text(),
}, (t) => [index('contact_attempt_ticket').on(t.ticketId), index('contact_attempt_reached').on(t.assignmentId).where(sql`reached`)]);

/** The print of a unit's last reply on each of its assignments: the same print on another ticket is a copied reply. */
export const replyPrint = pgTable('reply_print', {
  assignmentId: ref().primaryKey().references(() => assignment.id),
  ticketId: ref().notNull().references(() => ticket.id),
  unitId: text().notNull(),
  print: bytea().notNull(),
}, (t) => [index('reply_print_same').on(t.unitId, t.print)]);
