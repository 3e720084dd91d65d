/** Groups of appeals about one problem, and who belongs to them. */
import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';

/** Why a message stands where it does, as people read it. */
export interface MemberBecause { sharedPhrases: string[]; place: string[]; nearest: string; similarity: number; note: string }

export const ticketGroup = pgTable('ticket_group', {
  /** the founder's ticket id as text; of a group that people split off, or that a ticket founds anew, with a dash and the position in the log behind it */
  key: text().primaryKey(),
  /** what it is called: as people named it, or made from its members' own words */
  name: text().notNull(),
  /** the name that people gave it, which the machine keeps */
  givenName: text(),
  /** of an empty group: the one that its members went to */
  movedTo: text(),
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
  index('group_shared').on(t.heat.desc()).where(sql`messages > 1`),
  index('group_citizens').on(t.citizens.desc()).where(sql`messages > 1`),
]);

/**
 * Who belongs where, and what was read when it was first placed. Never deleted: with `group_move` and `group_ruling`, in the order of their `seq`,
 * it is the log from which every process builds the same index.
 */
export const groupMember = pgTable('group_member', {
  ticketId: bigint({ mode: 'number' }).primaryKey(),
  /** where it stands now */
  groupKey: text().notNull(),
  /** where it was first placed; null: where it still stands */
  placedKey: text(),
  /** position in the log: of the first placing */
  seq: bigserial({ mode: 'number' }).notNull(),
  citizenKey: text().notNull(),
  /** when the citizen said it */
  at: at().notNull(),
  /** of the text as it was first placed; a text read anew has its own in `group_move` */
  signature: bytea().notNull(),
  /** probability that it belongs here; 1 for a founder, and where people said so */
  score: doublePrecision().notNull(),
  because: jsonb().$type<MemberBecause>(),
  /** 'machine', 'merge' (it follows a ticket that stands here), or the id of the member of staff who put it here */
  by: text().notNull(),
  /** the standing ruling that keeps it here: no machine moves it */
  rulingSeq: bigint({ mode: 'number' }),
  /** its ticket is confidential: it counts nowhere and nothing is like it */
  hidden: boolean().notNull().default(false),
  joinedAt: at().notNull(),
}, (t) => [
  index('group_member_log').on(t.seq),
  index('group_member_group').on(t.groupKey, t.citizenKey),
]);

/** The sequence that all three parts of the log take their positions from. */
const logSeq = () => bigint({ mode: 'number' }).primaryKey().default(sql`nextval('group_member_seq_seq')`);

/** What happened to a member after its first placing. Append-only. */
export const groupMove = pgTable('group_move', {
  seq: logSeq(),
  ticketId: bigint({ mode: 'number' }).notNull(),
  fromKey: text().notNull(),
  /** the same as fromKey: only its text was read anew; null: it left the index, being confidential now */
  toKey: text(),
  /** of the text, where it was read anew */
  signature: bytea(),
  /** 'again' (placed anew), 'draw' (drawn by a newcomer from where it stood alone or in a pair), 'regroup' (the nightly second look), 'merge' (it follows its master ticket), 'hide', or 'ruling' */
  cause: text({ enum: ['again', 'draw', 'regroup', 'merge', 'hide', 'ruling'] }).notNull(),
  rulingSeq: bigint({ mode: 'number' }),
  at: at().notNull(),
}, (t) => [index('group_move_ticket').on(t.ticketId), index('group_move_ruling').on(t.rulingSeq).where(sql`ruling_seq is not null`)]);

export const rulingKinds = ['confirm', 'move', 'split', 'merge', 'forbid', 'rename', 'undo'] as const;

/** What people decided about groups, for ever: append-only, and taken back only by a ruling of kind `undo`. */
export const groupRuling = pgTable('group_ruling', {
  seq: logSeq(),
  kind: text({ enum: rulingKinds }).notNull(),
  /** the group it was made on */
  groupKey: text().notNull(),
  /** move, merge: the group they went to; split: the new one */
  otherKey: text(),
  ticketIds: bigint({ mode: 'number' }).array().notNull().default([]),
  /** rename: the name given; null: the machine's own again */
  name: text(),
  /** what the groups were called then */
  groupName: text().notNull(),
  otherName: text(),
  reason: text().notNull(),
  byId: integer().notNull(),
  byName: text().notNull(),
  at: at().notNull(),
  /** undo: the ruling that it takes back */
  undoes: bigint({ mode: 'number' }),
}, (t) => [
  index('group_ruling_group').on(t.groupKey), index('group_ruling_other').on(t.otherKey).where(sql`other_key is not null`),
  index('group_ruling_tickets').using('gin', t.ticketIds), uniqueIndex('group_ruling_undoes').on(t.undoes).where(sql`undoes is not null`),
]);

/** Each nightly second look at all groups. */
export const regrouping = pgTable('regrouping', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  startedAt: at().notNull(),
  /** null: it is under way, or was killed; the next try begins anew */
  endedAt: at(),
  /** members that it meant to move, and moved: what changed meanwhile it left alone */
  planned: integer().notNull(),
  moved: integer(),
  /** groups that it took members from */
  merged: integer(),
});
