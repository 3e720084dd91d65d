/** Staff with their sessions, and appellants. A citizen's name and numbers exist only sealed; search goes through keyed fingerprints. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { unit } from './city.ts';
import { at, bytea } from './columns.ts';
import { callerCategories } from './types.ts';

export const staff = pgTable('staff', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  username: text().notNull().unique(),
  passwordHash: text().notNull(),
  /** it was issued by an administrator: good for one log-in with a new one, and not for ever */
  mustChangePassword: boolean().notNull().default(false),
  passwordIssuedAt: at(),
  name: text().notNull(),
  unitId: text().notNull().references(() => unit.id),
  roles: text().array().notNull(),
  hotlineNumbers: text().array().notNull().default([]),
  /** languages besides Mandarin in which they can take a call (BCP 47) */
  languages: text().array().notNull().default([]),
  active: boolean().notNull().default(true),
  failedLogins: integer().notNull().default(0),
  lockedUntil: at(),
});

/** Server-side sessions; only the hash of the cookie is kept. */
export const session = pgTable('session', {
  tokenHash: bytea().primaryKey(),
  staffId: integer().notNull().references(() => staff.id),
  createdAt: at().notNull(),
  seenAt: at().notNull(),
  expiresAt: at().notNull(),
  address: text(),
}, (t) => [index('session_staff').on(t.staffId)]);

export const appellant = pgTable('appellant', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  nameSealed: bytea(),
  phoneSealed: bytea(),
  category: text({ enum: callerCategories }).notNull().default('individual'),
  enterpriseName: text(),
  /** 统一社会信用代码 */
  creditCode: text(),
  /** what to mind when speaking with them: codes of specialNeeds (citizen/needs.ts) */
  needs: text().array().notNull().default([]),
  specialNeed: text(),
  language: text(),
  noticesOff: boolean().notNull().default(false),
  createdAt: at().notNull().default(sql`now()`),
});

/** By what an appellant is known again: a phone number, a WeChat openid, a user id of an outside system. */
export const appellantIdentity = pgTable('appellant_identity', {
  kind: text({ enum: ['phone', 'wechat', 'external'] }).notNull(),
  fingerprint: bytea().notNull(),
  appellantId: bigint({ mode: 'number' }).notNull().references(() => appellant.id),
  valueSealed: bytea().notNull(),
}, (t) => [primaryKey({ columns: [t.kind, t.fingerprint] }), index('identity_appellant').on(t.appellantId)]);

/** Every reveal of a masked field, export and recording play: who, what, why. */
export const revealLog = pgTable('reveal_log', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  staffId: integer().notNull(),
  ticketId: bigint({ mode: 'number' }),
  /** of a caller's number in the list of calls: which call */
  callNo: text(),
  fields: text().array().notNull(),
  reason: text().notNull(),
  address: text(),
  /** of a confidential ticket: the request by which a second person agreed */
  requestId: bigint({ mode: 'number' }),
  at: at().notNull(),
}, (t) => [index('reveal_log_at').on(t.at), index('reveal_log_staff').on(t.staffId, t.at)]);
