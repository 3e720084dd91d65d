/** A group handled as one (批处理): owner, units, plan, deadline, measures, joint replies with what each member gets, and its own course. */
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { unit } from './city.ts';
import { at, bytea, id, ref } from './columns.ts';
import type { EventActor } from './types.ts';

/** One step of a plan. `id` stays the same while the plan is changed (older rows have none); without a unit it is the lead unit's; days are YYYY-MM-DD of the city. */
export interface PlanStep { id?: string; step: string; unitId?: string; until: string; done?: string; doneBy?: string; proof?: string }
/** 措施登记: what was done so that it does not come again. `day`: issued, finished or in force, YYYY-MM-DD. Older rows have only kind, title and at. */
export interface Measure { id?: string; kind: MeasureKind; title: string; at: string; documentNo?: string; day?: string; link?: string; unitId?: string; byName?: string }
export const measureKinds = ['document', 'works', 'ruleChange', 'explanation'] as const;
export type MeasureKind = (typeof measureKinds)[number];
/** Who of the members is asked on a return visit: drawn by the seed, stratified by district and channel (problem/sample). */
export interface VisitSample { share: number | null; number: number | null; seed: string; reason: string; byName: string; at: string; drawn: number; of: number }
/** How it will be seen whether it helped: in words, and for how many days after closing recurrence is watched. */
export interface EffectPlan { text: string; watchDays: number }

export const problem = pgTable('problem', {
  id: id(),
  problemNo: text().notNull().unique(),
  title: text().notNull(),
  state: text({ enum: ['open', 'replied', 'closed'] }).notNull(),
  /** who of the centre answers for it; null: who made it */
  ownerId: integer(),
  leadUnitId: text().notNull().references(() => unit.id),
  supportUnitIds: text().array().notNull().default([]),
  /** the analytics group it grew out of, as that module names it */
  groupKey: text(),
  rootCause: text(),
  plan: jsonb().$type<PlanStep[]>().notNull().default([]),
  measures: jsonb().$type<Measure[]>().notNull().default([]),
  effectPlan: jsonb().$type<EffectPlan>(),
  dueAt: at().notNull(),
  extensionCount: integer().notNull().default(0),
  /** the newest joint reply as it was written, with its places to fill */
  batchReply: text(),
  sample: jsonb().$type<VisitSample>(),
  /** when the last card came that still counts */
  cardedAt: at(),
  createdBy: ref().notNull(),
  createdAt: at().notNull(),
  repliedAt: at(),
  closedAt: at(),
  reopenCount: integer().notNull().default(0),
  /** head of the event chain */
  eventSeq: integer().notNull().default(0),
  eventHash: bytea(),
}, (t) => [index('problem_group').on(t.groupKey), index('problem_state').on(t.state, t.dueAt)]);

/** A unit's part in a problem: signed for, urged, reported on. The newest words of each; all of them stand in the course. */
export const problemUnit = pgTable('problem_unit', {
  problemId: ref().notNull().references(() => problem.id),
  unitId: text().notNull().references(() => unit.id),
  role: text({ enum: ['lead', 'support'] }).notNull(),
  signDueAt: at().notNull(),
  signedAt: at(),
  signedByName: text(),
  report: text(),
  reportedAt: at(),
  /** urged and not answered since then */
  urgedAt: at(),
  urgedText: text(),
}, (t) => [primaryKey({ columns: [t.problemId, t.unitId] }), index('problem_unit_unit').on(t.unitId)]);

/** A ticket in a problem, and how it fares there. The row stays when the ticket leaves. */
export const problemMember = pgTable('problem_member', {
  problemId: ref().notNull().references(() => problem.id),
  ticketId: ref().notNull(),
  joinedAt: at().notNull(),
  /** came when it was under way: told what is being done already */
  late: boolean().notNull(),
  /** 单独办理: the citizen is not content with the joint handling */
  aloneAt: at(),
  aloneWhy: text(),
  leftAt: at(),
  leftWhy: text(),
  /** the joint reply reached them */
  repliedAt: at(),
  /** null: visited by the city's plan; true: drawn; false: closes by the sample */
  sampled: boolean(),
}, (t) => [primaryKey({ columns: [t.problemId, t.ticketId] }), index('problem_member_ticket').on(t.ticketId)]);

/** A member's own wording of one joint reply (`repliedAt` names it); null: left out of it. Members without a row get the text filled for them. */
export const problemReplyText = pgTable('problem_reply_text', {
  problemId: ref().notNull().references(() => problem.id),
  repliedAt: at().notNull(),
  ticketId: ref().notNull(),
  text: text(),
}, (t) => [primaryKey({ columns: [t.problemId, t.repliedAt, t.ticketId] })]);

/** The course of a problem: who did what when, append-only, each event with the hash of the one before it (event/chain.ts). */
export const problemEvent = pgTable('problem_event', {
  id: id(),
  problemId: ref().notNull().references(() => problem.id),
  seq: integer().notNull(),
  kind: text().notNull(),
  at: at().notNull(),
  actor: jsonb().$type<EventActor>().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
  prevHash: bytea(),
  hash: bytea().notNull(),
}, (t) => [uniqueIndex('problem_event_chain').on(t.problemId, t.seq)]);
