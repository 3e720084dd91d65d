/** A group handled as one (批处理): owner, plan, deadline, measures, one batch reply. */
import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { unit } from './city.ts';
import { at } from './columns.ts';

export const problem = pgTable('problem', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  problemNo: text().notNull().unique(),
  title: text().notNull(),
  state: text({ enum: ['open', 'replied', 'closed'] }).notNull(),
  leadUnitId: text().notNull().references(() => unit.id),
  supportUnitIds: text().array().notNull().default([]),
  /** the analytics group it grew out of, as that module names it */
  groupKey: text(),
  rootCause: text(),
  plan: jsonb().$type<{ step: string; until: string; done?: string }[]>().notNull().default([]),
  measures: jsonb().$type<{ kind: 'document' | 'works' | 'ruleChange' | 'explanation'; title: string; at: string }[]>().notNull().default([]),
  dueAt: at().notNull(),
  batchReply: text(),
  createdBy: bigint({ mode: 'number' }).notNull(),
  createdAt: at().notNull(),
  repliedAt: at(),
  closedAt: at(),
}, (t) => [index('problem_group').on(t.groupKey)]);
