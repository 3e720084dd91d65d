/** 督办单 and 批示件: what a unit must answer for beside its handling, with a deadline of its own. */
import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { assignment, ticket } from './ticket.ts';
import { unit } from './city.ts';
import { supervisionKinds, supervisionStates } from './types.ts';

const at = () => timestamp({ withTimezone: true });
const ref = () => bigint({ mode: 'number' });

export const supervision = pgTable('supervision', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ticketId: ref().notNull().references(() => ticket.id),
  /** the unit's part of the ticket when it was issued */
  assignmentId: ref().references(() => assignment.id),
  unitId: text().notNull().references(() => unit.id),
  kind: text({ enum: supervisionKinds }).notNull(),
  /** 一级(日常) 二级(书面) 三级(联合、挂牌); null for an instruction */
  level: smallint(),
  cause: text().notNull(),
  text: text().notNull(),
  state: text({ enum: supervisionStates }).notNull(),
  revision: integer().notNull().default(0),
  /** null: the system, by rule */
  issuedBy: integer(),
  issuedByName: text().notNull(),
  issuedAt: at().notNull(),
  dueAt: at().notNull(),
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
]);
