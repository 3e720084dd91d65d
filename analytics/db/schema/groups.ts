/** Groups of appeals about one problem, and who belongs to them. */
import { bigint, bigserial, boolean, doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';

/** Why a message stands where it does, as people read it. */
export interface MemberBecause { sharedPhrases: string[]; place: string[]; nearest: string; similarity: number; note: string }

export const ticketGroup = pgTable('ticket_group', {
  /** the founder's ticket id as text */
  key: text().primaryKey(),
  name: text().notNull(),
  /** distinct people; ten messages of one person are one */
  citizens: integer().notNull(),
  messages: integer().notNull(),
  firstAt: at().notNull(),
  lastAt: at().notNull(),
  /** as of updatedAt; it cools with time, which the job `groups.cool` writes down */
  heat: doublePrecision().notNull(),
  hotspot: boolean().notNull().default(false),
  /** since when it is a hotspot */
  hotspotAt: at(),
  /** where and about what most members are */
  regionCode: text().notNull(),
  matterCode: text(),
  places: text().array().notNull().default([]),
  problemId: bigint({ mode: 'number' }),
  updatedAt: at().notNull(),
}, (t) => [
  index('group_heat').on(t.heat.desc()),
  index('group_last').on(t.lastAt.desc()),
  index('group_problem').on(t.problemId),
  index('group_hotspot').on(t.hotspotAt),
]);

/** Who belongs where. Never deleted: read in the order of `seq` it is the log from which every process builds the same index. */
export const groupMember = pgTable('group_member', {
  ticketId: bigint({ mode: 'number' }).primaryKey(),
  groupKey: text().notNull(),
  /** position in the log */
  seq: bigserial({ mode: 'number' }).notNull(),
  citizenKey: text().notNull(),
  /** when the citizen said it */
  at: at().notNull(),
  signature: bytea().notNull(),
  /** probability that it belongs here; 1 for a founder */
  score: doublePrecision().notNull(),
  because: jsonb().$type<MemberBecause>(),
  /** 'machine', or the id of the member of staff who put it here */
  by: text().notNull(),
  joinedAt: at().notNull(),
}, (t) => [
  index('group_member_log').on(t.seq),
  index('group_member_group').on(t.groupKey, t.citizenKey),
]);
