/** The monthly topic (每月一题): one kind of problem a month that the city takes up as a whole, with an owner, tasks, reviews and an answer to the public. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { unit } from './city.ts';
import { at, id, ref } from './columns.ts';

export const topicStates = ['proposed', 'chosen', 'underway', 'reported', 'done', 'dropped'] as const;
/** What a review finds (领导点评): 推进顺利, 需加快, 滞后. */
export const reviewRatings = ['onTrack', 'faster', 'behind'] as const;

export interface TopicTask { id: number; task: string; unitId: string; until: string; doneOn?: string; doneBy?: string; doneNote?: string }
/** Why it was put forward: the machine's reasons in words, with the figures they stand on. */
export interface TopicGrounds { kind: 'problem' | 'group' | 'matter' | 'person'; key: string | null; reasons: string[]; citizens: number | null; asOf: string }

export const monthlyTopic = pgTable('monthly_topic', {
  id: id(),
  topicNo: text().notNull().unique(),
  revision: integer().notNull().default(0),
  state: text({ enum: topicStates }).notNull(),
  title: text().notNull(),
  grounds: jsonb().$type<TopicGrounds>().notNull(),
  /** YYYY-MM; null until it is chosen */
  month: text(),
  goal: text(),
  ownerUnitId: text().references(() => unit.id),
  supportUnitIds: text().array().notNull().default([]),
  matterCodes: text().array().notNull().default([]),
  /** a region and all below it; null: the whole city */
  regionCode: text(),
  problemNos: text().array().notNull().default([]),
  rootCause: text(),
  tasks: jsonb().$type<TopicTask[]>().notNull().default([]),
  result: text(),
  reportedBy: integer(),
  reportedAt: at(),
  /** the effect as it was worked out when the result was accepted (analytics/effect) */
  effect: jsonb(),
  doneAt: at(),
  /** what citizens read, and the text in hand that another person lets out */
  publicText: text(),
  publicDraft: text(),
  publicAuthors: integer().array().notNull().default([]),
  publishedBy: integer(),
  publishedAt: at(),
  createdBy: integer().notNull(),
  createdAt: at().notNull(),
  updatedAt: at().notNull(),
}, (t) => [index('monthly_topic_month').on(t.month), index('monthly_topic_public').on(t.month).where(sql`public_text is not null`)]);

/** What happened to a topic, append-only; progress and reviews are such lines. `staffId` null: the system. */
export const topicEvent = pgTable('topic_event', {
  id: id(),
  topicId: ref().notNull().references(() => monthlyTopic.id),
  revision: integer().notNull(),
  verb: text().notNull(),
  note: text(),
  rating: text({ enum: reviewRatings }),
  staffId: integer(),
  by: text().notNull(),
  unitId: text(),
  at: at().notNull(),
}, (t) => [index('topic_event_topic').on(t.topicId, t.id)]);
