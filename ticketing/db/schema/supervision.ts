/** 督办单 and 批示件: what a unit must answer for beside its handling, with a deadline of its own. */
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, ref } from './columns.ts';
import { problem } from './problem.ts';
import { assignment, ticket } from './ticket.ts';
import { unit } from './city.ts';
import { supervisionKinds, supervisionStates } from './types.ts';

export const supervision = pgTable('supervision', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  /** what it is about: a ticket or a problem */
  ticketId: ref().references(() => ticket.id),
  problemId: ref().references(() => problem.id),
  /** the unit's part of the ticket when it was issued */
  assignmentId: ref().references(() => assignment.id),
  unitId: text().notNull().references(() => unit.id),
  kind: text({ enum: supervisionKinds }).notNull(),
  /** 一级(日常) 二级(书面) 三级(联合、挂牌); a leader's instruction weighs as a level-2 order and is raised like one */
  level: smallint().notNull(),
  /** a code of supervision/causes.ts */
  cause: text().notNull(),
  text: text().notNull(),
  state: text({ enum: supervisionStates }).notNull(),
  revision: integer().notNull().default(0),
  /** null: the system, by rule */
  issuedBy: integer(),
  issuedByName: text().notNull(),
  issuedAt: at().notNull(),
  dueAt: at().notNull(),
  /** raised to its level by rule since then: its report was overdue */
  escalatedAt: at(),
  report: text(),
  reportedBy: integer(),
  reportedAt: at(),
  sentBackCount: integer().notNull().default(0),
  verdict: text(),
  closedAt: at(),
}, (t) => [
  index('supervision_ticket').on(t.ticketId),
  index('supervision_open').on(t.unitId, t.dueAt).where(sql`state in ('issued','reported')`),
  index('supervision_issued').on(t.issuedAt),
  /** by rule once per cause, ticket and unit */
  uniqueIndex('supervision_by_rule').on(t.ticketId, t.cause, t.unitId).where(sql`issued_by is null`),
  index('supervision_problem').on(t.problemId).where(sql`problem_id is not null`),
  check('supervision_subject', sql`num_nonnulls(ticket_id, problem_id) = 1`),
]);

/** 催办: each one with whom it reached and what they answered. */
export const urging = pgTable('urging', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ticketId: ref().notNull().references(() => ticket.id),
  /** the part of the ticket whose unit held it; null: the centre did */
  assignmentId: ref().references(() => assignment.id),
  unitId: text().references(() => unit.id),
  /** null: the citizen, or the system for one */
  urgedBy: integer(),
  urgedByName: text().notNull(),
  urgedAt: at().notNull(),
  text: text(),
  answer: text(),
  answeredBy: integer(),
  answeredByName: text(),
  answeredAt: at(),
}, (t) => [index('urging_ticket').on(t.ticketId), index('urging_open').on(t.unitId, t.urgedAt).where(sql`answered_at is null`)]);
