/** 挂账台账: commitments that cannot be kept now. A row a parking, kept after it has come back. */
import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';
import { ticket } from './ticket.ts';

export const parkedCommitment = pgTable('parked_commitment', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ticketId: bigint({ mode: 'number' }).notNull().references(() => ticket.id),
  assignmentId: bigint({ mode: 'number' }).notNull(),
  unitId: text().notNull(),
  reasonCode: text().notNull(),
  /** what the citizen was told: why not now, what is planned, and what must come first */
  explanation: text().notNull(),
  plan: text().notNull(),
  condition: text().notNull(),
  parkedAt: at().notNull(),
  /** when it is looked at again; moved by each review */
  reviewAt: at().notNull(),
  reviews: integer().notNull().default(0),
  lastReviewedAt: at(),
  progress: text(),
  endedAt: at(),
  endedWhy: text(),
}, (t) => [index('parked_open').on(t.reviewAt).where(sql`ended_at is null`), index('parked_ticket').on(t.ticketId), index('parked_ended').on(t.endedAt)]);
