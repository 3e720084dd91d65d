/** Reports (日报 周报 月报 专报 通报): the content as data, every version of it with who made it, and who read it when. */
import { bigint, bigserial, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { reportKinds, type ReportContent, type Topic } from '../../reports/content.ts';
import { at } from './columns.ts';

export const reportStates = ['draft', 'submitted', 'frozen', 'published', 'discarded'] as const;
export type ReportState = (typeof reportStates)[number];

export const report = pgTable('report', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  reportNo: text().notNull().unique(),
  kind: text({ enum: reportKinds }).notNull(),
  /** city days, both included */
  periodFrom: date().notNull(),
  periodTo: date().notNull(),
  topic: jsonb().$type<Topic>(),
  title: text().notNull(),
  state: text({ enum: reportStates }).notNull(),
  revision: integer().notNull().default(0),
  content: jsonb().$type<ReportContent>().notNull(),
  /** 期号 within the year of its kind, given when it is signed */
  issue: integer(),
  /** everybody who wrote on it: none of them may sign */
  authors: integer().array().notNull().default([]),
  submittedBy: integer(),
  submittedByName: text(),
  submittedAt: at(),
  rejectedWhy: text(),
  signedBy: integer(),
  signedByName: text(),
  /** frozen at this moment */
  signedAt: at(),
  /** SHA-256 over the canonical JSON of the content */
  hash: text(),
  publishedAt: at(),
  /** the number of the report that this one corrects (更正), and why */
  corrects: text(),
  correctsWhy: text(),
  /** the number of the one that corrects it */
  correctedBy: text(),
  /** null: the system, by the clock */
  createdBy: integer(),
  createdByName: text().notNull(),
  createdAt: at().notNull(),
  updatedAt: at().notNull(),
  /** by the clock once for each kind and period */
  clockKey: text(),
}, (t) => [
  uniqueIndex('report_clock').on(t.clockKey), index('report_period').on(t.periodTo.desc(), t.id.desc()), index('report_kind').on(t.kind, t.periodTo.desc()), index('report_state').on(t.state),
]);

/** What happened to a report, append-only; `content` where it changed. */
export const reportRevision = pgTable('report_revision', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  reportId: bigint({ mode: 'number' }).notNull().references(() => report.id),
  revision: integer().notNull(),
  verb: text().notNull(),
  note: text(),
  staffId: integer(),
  by: text().notNull(),
  at: at().notNull(),
  content: jsonb().$type<ReportContent>(),
}, (t) => [index('report_revision_report').on(t.reportId, t.revision)]);

/** Who read a signed report when. */
export const reportReading = pgTable('report_reading', {
  reportId: bigint({ mode: 'number' }).notNull().references(() => report.id),
  staffId: integer().notNull(),
  name: text().notNull(),
  unitId: text().notNull(),
  firstAt: at().notNull(),
  lastAt: at().notNull(),
  times: integer().notNull().default(1),
}, (t) => [primaryKey({ columns: [t.reportId, t.staffId] })]);
