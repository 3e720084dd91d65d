/** The knowledge base (知识库): articles with the text in hand beside the readable one, every published text, and what was looked for and not found. */
import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { unit } from './city.ts';
import { at, id, ref } from './columns.ts';

export const articleStates = ['draft', 'review', 'published', 'expired', 'withdrawn'] as const;
export const articleAudiences = ['all', 'citizen', 'enterprise', 'elderly', 'disabled', 'farmer', 'student'] as const;
export const articleSensitivities = ['internal', 'public'] as const;
export const reportKinds = ['wrong', 'outdated', 'unclear', 'missing'] as const;

/** What is written and reviewed as one piece. `expiresOn` is the last day it holds, by the city's clock. */
export interface ArticleText {
  title: string;
  /** other ways in which citizens ask it */
  questions: string[];
  shortAnswer: string;
  fullAnswer: string;
  /** 口径: what is said word for word */
  replyLine: string | null;
  matterCode: string | null;
  ownerUnitId: string;
  regionCode: string;
  audience: (typeof articleAudiences)[number];
  language: string;
  sensitivity: (typeof articleSensitivities)[number];
  effectiveFrom: string;
  expiresOn: string | null;
  sourceDoc: string | null;
  sourceHotline: string | null;
}

/** The columns of the text are the one people read; while nothing was published yet, the one in hand. */
export const article = pgTable('article', {
  id: id(),
  articleNo: text().notNull().unique(),
  revision: integer().notNull().default(0),
  state: text({ enum: articleStates }).notNull(),
  /** 0 until the first publication */
  version: integer().notNull().default(0),
  title: text().notNull(),
  questions: text().array().notNull(),
  shortAnswer: text().notNull(),
  fullAnswer: text().notNull(),
  replyLine: text(),
  matterCode: text(),
  ownerUnitId: text().notNull().references(() => unit.id),
  regionCode: text().notNull(),
  audience: text({ enum: articleAudiences }).notNull(),
  language: text().notNull(),
  sensitivity: text({ enum: articleSensitivities }).notNull(),
  effectiveFrom: date().notNull(),
  /** the first moment at which it no longer holds; null: until withdrawn */
  expiresAt: at(),
  sourceDoc: text(),
  sourceHotline: text(),
  /** words of all fields, as the search cuts them; the shorter lists weigh more */
  terms: text().array().notNull(),
  titleTerms: text().array().notNull(),
  questionTerms: text().array().notNull(),
  /** the text in hand and how far it is; a published article stays readable meanwhile */
  work: text({ enum: ['none', 'draft', 'review'] }).notNull(),
  draft: jsonb().$type<ArticleText>(),
  draftWhy: text(),
  /** everybody who wrote on the text in hand: none of them may publish it */
  draftAuthors: integer().array().notNull().default([]),
  rejectedWhy: text(),
  /** made from a ticket and not yet looked through for names and addresses by a person */
  namesUnchecked: boolean().notNull().default(false),
  lastVerifiedAt: at(),
  verifiedBy: integer(),
  /** the nearest alarm given before expiry, in days */
  alarm: integer(),
  hits: integer().notNull().default(0),
  votesUp: integer().notNull().default(0),
  votesDown: integer().notNull().default(0),
  withdrawnWhy: text(),
  createdBy: integer().notNull(),
  createdAt: at().notNull(),
  updatedAt: at().notNull(),
  publishedAt: at(),
}, (t) => [
  index('article_terms').using('gin', t.terms),
  index('article_title_terms').using('gin', t.titleTerms),
  index('article_matter').on(t.matterCode),
  index('article_updated').on(t.updatedAt),
  index('article_owner').on(t.ownerUnitId),
  index('article_expires').on(t.expiresAt).where(sql`state = 'published'`),
  index('article_work').on(t.work, t.updatedAt).where(sql`work <> 'none'`),
]);

/** Every text that was ever published, with who wrote, who published and why. */
export const articleVersion = pgTable('article_version', {
  articleId: ref().notNull().references(() => article.id),
  version: integer().notNull(),
  text: jsonb().$type<ArticleText>().notNull(),
  why: text(),
  authors: integer().array().notNull(),
  publishedBy: integer().notNull(),
  publishedAt: at().notNull(),
}, (t) => [primaryKey({ columns: [t.articleId, t.version] })]);

/** What happened to an article, append-only. `staffId` null: the system. */
export const articleEvent = pgTable('article_event', {
  id: id(),
  articleId: ref().notNull().references(() => article.id),
  revision: integer().notNull(),
  verb: text().notNull(),
  note: text(),
  staffId: integer(),
  by: text().notNull(),
  at: at().notNull(),
}, (t) => [index('article_event_article').on(t.articleId, t.id)]);

/** Tickets an article was made from or answered. */
export const articleTicket = pgTable('article_ticket', {
  articleId: ref().notNull().references(() => article.id),
  ticketId: ref().notNull(),
  kind: text({ enum: ['source', 'answered'] }).notNull(),
  at: at().notNull(),
}, (t) => [primaryKey({ columns: [t.articleId, t.ticketId, t.kind] }), index('article_ticket_ticket').on(t.ticketId)]);

/** 有误: an agent's one-press report, settled by whoever owns the article. */
export const articleReport = pgTable('article_report', {
  id: id(),
  articleId: ref().notNull().references(() => article.id),
  version: integer().notNull(),
  kind: text({ enum: reportKinds }).notNull(),
  note: text(),
  state: text({ enum: ['open', 'settled'] }).notNull(),
  reportedBy: integer().notNull(),
  reportedAt: at().notNull(),
  settledBy: integer(),
  settledAt: at(),
  settlement: text(),
}, (t) => [index('article_report_open').on(t.reportedAt).where(sql`state = 'open'`), index('article_report_article').on(t.articleId)]);

/** 有用: one vote a person. */
export const articleVote = pgTable('article_vote', {
  articleId: ref().notNull().references(() => article.id),
  staffId: integer().notNull(),
  value: integer().notNull(),
  at: at().notNull(),
}, (t) => [primaryKey({ columns: [t.articleId, t.staffId] })]);

/** One search: levelled words without numbers, never a citizen's whole text, and no name of who searched. */
export const knowledgeQuery = pgTable('knowledge_query', {
  id: id(),
  text: text().notNull(),
  source: text({ enum: ['staff', 'public'] }).notNull(),
  role: text(),
  regionCode: text(),
  results: integer().notNull(),
  clickedArticleId: ref(),
  at: at().notNull(),
  /** a gap that somebody saw to or set aside */
  settledAt: at(),
}, (t) => [index('knowledge_query_at').on(t.at), index('knowledge_query_text').on(t.text, t.at)]);
