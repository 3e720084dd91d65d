/** Work asked for by a change, written in that change's own transaction. The row is the truth; Redis only carries. */
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at } from './columns.ts';

export const job = pgTable('job', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  payload: jsonb().$type<Record<string, unknown>>().notNull(),
  /** the same key is queued once, however often it is asked for */
  key: text().unique(),
  state: text({ enum: ['waiting', 'carried', 'done', 'dead'] }).notNull().default('waiting'),
  tries: integer().notNull().default(0),
  maxTries: integer().notNull().default(8),
  runAt: at().notNull(),
  leaseUntil: at(),
  lastError: text(),
  createdAt: at().notNull().default(sql`now()`),
  doneAt: at(),
}, (t) => [
  index('job_ready').on(t.kind, t.runAt, t.id).where(sql`state = 'waiting'`),
  index('job_dead').on(t.id).where(sql`state = 'dead'`),
  index('job_leased').on(t.leaseUntil).where(sql`state = 'carried'`),
]);
