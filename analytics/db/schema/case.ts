/** The case library (典型案例): closed problems and exemplary tickets, told without anybody's name, with the text in hand beside the readable one. */
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';

export const caseStates = ['draft', 'review', 'published', 'withdrawn'] as const;

/** What is written and reviewed as one piece. */
export interface CaseText {
  title: string;
  background: string;
  cause: string;
  measures: string;
  result: string;
  /** the effect in a sentence, or that it could not be told */
  effect: string;
  lessons: string;
  matterCode: string | null;
  /** a district or the city: nothing finer, which would show who lived there */
  regionCode: string;
  unitIds: string[];
}

/** The readable text; while nothing is published yet, the one in hand is what those who work on it read. */
export const caseStudy = pgTable('case_study', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  caseNo: text().notNull().unique(),
  revision: integer().notNull().default(0),
  state: text({ enum: caseStates }).notNull(),
  version: integer().notNull().default(0),
  /** the text people read */
  text: jsonb().$type<CaseText>(),
  /** words of the readable text, as the search cuts them */
  terms: text().array().notNull().default([]),
  titleTerms: text().array().notNull().default([]),
  matterCode: text(),
  work: text({ enum: ['none', 'draft', 'review'] }).notNull(),
  draft: jsonb().$type<CaseText>(),
  draftWhy: text(),
  /** everybody who wrote on the text in hand: none of them may publish it */
  draftAuthors: integer().array().notNull().default([]),
  rejectedWhy: text(),
  withdrawnWhy: text(),
  /** what was taken out of the sources, sealed: for who checks the draft, gone once it is published */
  removed: bytea(),
  sourceProblemNo: text(),
  sourceTicketNo: text(),
  ownerUnitId: text().notNull(),
  createdBy: integer().notNull(),
  createdAt: at().notNull(),
  updatedAt: at().notNull(),
  publishedAt: at(),
  publishedBy: integer(),
}, (t) => [
  index('case_study_terms').using('gin', t.terms), index('case_study_matter').on(t.matterCode), index('case_study_problem').on(t.sourceProblemNo), index('case_study_updated').on(t.updatedAt),
  index('case_study_work').on(t.work).where(sql`work <> 'none'`),
]);

/** Every text that was ever published, with who wrote, who published and why. */
export const caseVersion = pgTable('case_version', {
  caseId: bigint({ mode: 'number' }).notNull().references(() => caseStudy.id),
  version: integer().notNull(),
  text: jsonb().$type<CaseText>().notNull(),
  why: text(),
  authors: integer().array().notNull(),
  publishedBy: integer().notNull(),
  publishedAt: at().notNull(),
}, (t) => [primaryKey({ columns: [t.caseId, t.version] })]);

/** What happened to a case, append-only. */
export const caseEvent = pgTable('case_event', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  caseId: bigint({ mode: 'number' }).notNull().references(() => caseStudy.id),
  revision: integer().notNull(),
  verb: text().notNull(),
  note: text(),
  staffId: integer(),
  by: text().notNull(),
  at: at().notNull(),
}, (t) => [index('case_event_case').on(t.caseId, t.id)]);
