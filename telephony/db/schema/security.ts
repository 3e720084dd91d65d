/** Who may telephone by what, whom may be called, what was refused: telephones of a log-in, rules for dialling, blocks, and ways to the public network. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { DialRules } from '../../security/dial/rules.ts';
import { at, bytea, id } from './columns.ts';

/** A telephone of the browser. Its password is in no row: it is derived from the installation's key and `user` (security/phones/password.ts). */
export const phone = pgTable('phone', {
  user: text().primaryKey(),
  kind: text({ enum: ['agent', 'citizen'] }).notNull(),
  staffId: integer(),
  /** hash of the log-in's cookie: the telephone ends with it */
  session: bytea(),
  /** a citizen's: whence it was asked for, and the name they gave */
  address: text(),
  nameSealed: bytea(),
  issuedAt: at().notNull(),
  until: at().notNull(),
  /** a citizen's telephone makes one call */
  usedAt: at(),
  revokedAt: at(),
  revokedWhy: text({ enum: ['loggedOut', 'expired', 'takenOver', 'deactivated', 'replaced', 'blocked'] }),
}, (t) => [index('phone_valid').on(t.until).where(sql`revoked_at is null`), index('phone_staff').on(t.staffId).where(sql`revoked_at is null`), index('phone_address').on(t.address, t.issuedAt).where(sql`kind = 'citizen'`)]);

const proposal = {
  state: text({ enum: ['proposed', 'confirmed', 'rejected', 'withdrawn'] }).notNull(),
  reason: text().notNull(),
  proposedBy: integer().notNull(),
  proposedAt: at().notNull(),
  decidedBy: integer(),
  decidedAt: at(),
  decision: text(),
};

/** 外呼规则: the last confirmed row is in force (before the first one: security/dial/rules.ts). None is changed. */
export const dialRules = pgTable('dial_rules', {
  id: id(),
  rules: jsonb().$type<DialRules>().notNull(),
  ...proposal,
}, (t) => [uniqueIndex('dial_rules_one_proposal').on(t.state).where(sql`state = 'proposed'`), index('dial_rules_in_force').on(t.decidedAt).where(sql`state = 'confirmed'`)]);

/** Every number that somebody wanted to call, also those that were refused. */
export const dialAttempt = pgTable('dial_attempt', {
  id: id(),
  at: at().notNull(),
  /** null: the floor itself, for an overflow */
  staffId: integer(),
  staffName: text().notNull(),
  purpose: text().notNull(),
  /** ticket number, or the id of the visit or call-back */
  subject: text(),
  masked: text().notNull(),
  sealed: bytea(),
  print: bytea(),
  kind: text().notNull(),
  /** code of the row of the rules that decided */
  rule: text(),
  /** null: allowed; else which rule refused it */
  refused: text(),
  trunk: text(),
  /** how the call went, as the floor told */
  callNo: text(),
  cause: text(),
}, (t) => [index('dial_attempt_staff').on(t.staffId, t.at), index('dial_attempt_print').on(t.print, t.at), index('dial_attempt_at').on(t.at), index('dial_attempt_call').on(t.callNo).where(sql`call_no is not null`)]);

/** 话费异常: what looks like toll fraud. `stops`: free dialling of this person waits until somebody else has looked. */
export const dialAlarm = pgTable('dial_alarm', {
  id: id(),
  kind: text({ enum: ['cost', 'spread', 'night', 'refused', 'trunkFailing', 'carrierSuspicious'] }).notNull(),
  /** one open alarm of a kind for each: `staff:12`, `trunk:a`, `all` */
  about: text().notNull(),
  staffId: integer(),
  stops: boolean().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
  raisedAt: at().notNull(),
  lastAt: at().notNull(),
  times: integer().notNull().default(1),
  closedBy: integer(),
  closedAt: at(),
  finding: text(),
}, (t) => [uniqueIndex('dial_alarm_one_open').on(t.kind, t.about).where(sql`closed_at is null`), index('dial_alarm_raised').on(t.raisedAt)]);

/** 号码限制: a caller who is told that they are not put through for a while. */
export const numberBlock = pgTable('number_block', {
  id: id(),
  print: bytea().notNull(),
  sealed: bytea().notNull(),
  masked: text().notNull(),
  from: at().notNull(),
  until: at().notNull(),
  ...proposal,
  liftedBy: integer(),
  liftedAt: at(),
  liftedWhy: text(),
  /** calls that met it, and those of them that were put through all the same */
  met: integer().notNull().default(0),
  letThrough: integer().notNull().default(0),
}, (t) => [index('number_block_print').on(t.print, t.until), uniqueIndex('number_block_one_proposal').on(t.print).where(sql`state = 'proposed'`)]);

/** What came in and was not answered by the floor, or only told why not. */
export const inboundRefusal = pgTable('inbound_refusal', {
  id: id(),
  at: at().notNull(),
  why: text().notNull(),
  /** it was put through all the same: repeated, or an emergency stands open */
  letThrough: boolean().notNull(),
  way: text().notNull(),
  called: text().notNull(),
  masked: text(),
  print: bytea(),
  address: text(),
}, (t) => [index('inbound_refusal_at').on(t.at), index('inbound_refusal_print').on(t.print, t.at)]);

/** 地址封禁: network addresses that tried passwords, flooded or searched. Kept after it ended, since the next one lasts longer. */
export const addressBlock = pgTable('address_block', {
  address: text().primaryKey(),
  /** how often it was blocked, without a long quiet time between */
  strikes: integer().notNull(),
  what: text().notNull(),
  events: integer().notNull(),
  blockedAt: at().notNull(),
  until: at().notNull(),
  liftedBy: integer(),
  liftedAt: at(),
  liftedWhy: text(),
}, (t) => [index('address_block_until').on(t.until)]);

/** 中继: a way to the public network. The last confirmed row of a name is how it is; `active` false takes it out of use. */
export const trunk = pgTable('trunk', {
  id: id(),
  name: text().notNull(),
  title: text().notNull(),
  /** `twilio`: its calls begin and end by Twilio's API, and come to us over SIP */
  kind: text({ enum: ['sip', 'twilio'] }).notNull(),
  contact: text().notNull(),
  addresses: text().array().notNull(),
  transport: text({ enum: ['udp', 'tcp', 'tls'] }).notNull(),
  username: text(),
  passwordSealed: bytea(),
  /** our numbers on it; the first is shown to whom we call */
  numbers: text().array().notNull(),
  /** beginnings of dialled numbers; '' takes every number. The longest that fits goes first, then the lower priority */
  prefixes: text().array().notNull(),
  priority: integer().notNull(),
  /** how it wants numbers: 13800000000 and 0991…; without the city's own area code; or +86… */
  format: text({ enum: ['national', 'local', 'e164'] }).notNull(),
  mostCalls: integer(),
  active: boolean().notNull(),
  ...proposal,
}, (t) => [index('trunk_name').on(t.name, t.id), uniqueIndex('trunk_one_proposal').on(t.name).where(sql`state = 'proposed'`)]);

/** How a trunk does: what was last heard of it. */
export const trunkHealth = pgTable('trunk_health', {
  name: text().primaryKey(),
  lastInAt: at(),
  lastOutAt: at(),
  /** calls in a row that the trunk could not carry */
  failures: integer().notNull().default(0),
  lastFailureAt: at(),
  lastCause: text(),
});
