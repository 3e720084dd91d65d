/** The appeal and everything that hangs on it: messages, assignments, requests, visits and the append-only events. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, doublePrecision, index, integer, jsonb, pgSequence, pgTable, primaryKey, smallint, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { appellant, bytea } from './people.ts';
import { unit } from './city.ts';
import { problem } from './problem.ts';
import { appealTypes, assignmentStates, channels, requestKinds, requestStates, ticketStates, urgencies, type EventActor } from './types.ts';

const at = () => timestamp({ withTimezone: true });
const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
const ref = () => bigint({ mode: 'number' });

/** The running part of a ticket number. It never resets: the date in front makes it unique, and no counter row makes writers queue. */
export const ticketNoSeq = pgSequence('ticket_no_seq', { startWith: 1 });

export const ticket = pgTable('ticket', {
  /** taken from the sequence before the insert, so that the message row can name it first */
  id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  ticketNo: text().notNull().unique(),
  revision: integer().notNull().default(0),
  state: text({ enum: ticketStates }).notNull(),
  channel: text({ enum: channels }).notNull(),
  hotlineNumber: text().notNull().default('12345'),
  callId: text(),
  appellantId: ref().references(() => appellant.id),
  isAnonymous: boolean().notNull().default(false),
  isConfidential: boolean().notNull().default(false),
  appealType: text({ enum: appealTypes }).notNull().default('other'),
  urgency: text({ enum: urgencies }).notNull().default('normal'),
  title: text().notNull(),
  /** numbers inside are masked; the words as they came are in contentSealed when something was hidden */
  content: text().notNull(),
  contentSealed: bytea(),
  regionCode: text().notNull(),
  address: text(),
  lng: doublePrecision(),
  lat: doublePrecision(),
  category: text(),
  matterCode: text(),
  /** the unit complained about: its staff never see the ticket */
  accusedUnitId: text(),
  handlingMode: text({ enum: ['direct', 'forward'] }),
  leadUnitId: text(),
  masterTicketId: ref(),
  problemId: ref().references(() => problem.id),
  /** when the citizen said it (kept from the source); deadlines run from registeredAt */
  appealedAt: at().notNull(),
  registeredAt: at().notNull(),
  firstDispatchedAt: at(),
  /** the overall promise to the citizen: the open lead assignment's due moment */
  dueAt: at(),
  closedAt: at(),
  publicReply: text(),
  solved: text({ enum: ['solved', 'partly', 'unsolved'] }),
  /** 1..5 as rated; first is kept when a later rating replaces it */
  satisfactionFirst: smallint(),
  satisfaction: smallint(),
  urgeCount: integer().notNull().default(0),
  urgedAt: at(),
  returnCount: integer().notNull().default(0),
  extensionCount: integer().notNull().default(0),
  reworkCount: integer().notNull().default(0),
  reopenCount: integer().notNull().default(0),
  likes: integer().notNull().default(0),
  registeredBy: integer(),
  /** head of the event chain */
  eventSeq: integer().notNull().default(0),
  eventHash: bytea(),
  updatedAt: at().notNull(),
}, (t) => [
  index('ticket_open_due').on(t.dueAt).where(sql`state in ('inProgress','rework')`),
  index('ticket_state').on(t.state, t.registeredAt),
  index('ticket_registered').on(t.registeredAt),
  index('ticket_appealed').on(t.appealedAt),
  index('ticket_appellant').on(t.appellantId, t.registeredAt),
  index('ticket_problem').on(t.problemId),
  index('ticket_region').on(t.regionCode.op('text_pattern_ops'), t.registeredAt),
]);

/** One door, once: the key a channel gives a message. The same key twice is the same ticket. */
export const intakeMessage = pgTable('intake_message', {
  channel: text().notNull(),
  messageId: text().notNull(),
  ticketId: ref().notNull(),
  digest: bytea().notNull(),
  receivedAt: at().notNull(),
}, (t) => [primaryKey({ columns: [t.channel, t.messageId] })]);

/** What one unit owes on a ticket, and by when. */
export const assignment = pgTable('assignment', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  parentId: ref(),
  unitId: text().notNull().references(() => unit.id),
  role: text({ enum: ['lead', 'support'] }).notNull(),
  state: text({ enum: assignmentStates }).notNull(),
  revision: integer().notNull().default(0),
  advice: text(),
  dispatchedAt: at().notNull(),
  dispatchedBy: text().notNull(),
  signDueAt: at().notNull(),
  signedAt: at(),
  contactDueAt: at(),
  contactedAt: at(),
  contactMethod: text(),
  dueAt: at().notNull(),
  calendarVersion: text().notNull(),
  returnUntil: at(),
  resolvedAt: at(),
  reply: text(),
  handlingDetail: text(),
  outcome: text({ enum: ['solved', 'partly', 'unsolved', 'explained'] }),
  isTrue: boolean(),
  extensionCount: integer().notNull().default(0),
}, (t) => [
  index('assignment_ticket').on(t.ticketId),
  index('assignment_due').on(t.dueAt),
  index('assignment_resolved').on(t.resolvedAt),
  index('assignment_dispatched').on(t.dispatchedAt),
  /** which tickets a unit may see: asked for with everything its staff load */
  index('assignment_unit').on(t.unitId, t.ticketId),
  index('assignment_inbox').on(t.unitId, t.dueAt).where(sql`state in ('dispatched','signed','handling','returnPending')`),
]);

/** Something a person must decide: a return, an extension. */
export const request = pgTable('request', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  assignmentId: ref().notNull().references(() => assignment.id),
  kind: text({ enum: requestKinds }).notNull(),
  state: text({ enum: requestStates }).notNull(),
  revision: integer().notNull().default(0),
  reasonCode: text().notNull(),
  reason: text().notNull(),
  payload: jsonb().$type<Record<string, unknown>>().notNull(),
  requestedBy: integer().notNull(),
  requestedAt: at().notNull(),
  decidedBy: integer(),
  decidedAt: at(),
  decision: text(),
}, (t) => [
  index('request_pending').on(t.requestedAt).where(sql`state = 'pending'`),
  index('request_ticket').on(t.ticketId),
  uniqueIndex('request_one_pending').on(t.assignmentId, t.kind).where(sql`state = 'pending'`),
]);

/** 回访: asked of the citizen after the reply; every attempt is kept. */
export const visit = pgTable('visit', {
  id: id(),
  ticketId: ref().notNull().references(() => ticket.id),
  state: text({ enum: ['due', 'done', 'exempt'] }).notNull(),
  attempts: jsonb().$type<{ at: string; method: string; connected: boolean; by: string; note?: string }[]>().notNull().default([]),
  method: text(),
  staffContacted: boolean(),
  solved: text({ enum: ['solved', 'partly', 'unsolved'] }),
  satisfaction: smallint(),
  dissatisfyReason: text(),
  comment: text(),
  doneAt: at(),
  createdAt: at().notNull(),
}, (t) => [index('visit_ticket').on(t.ticketId), index('visit_done').on(t.doneAt), index('visit_due').on(t.createdAt).where(sql`state = 'due'`)]);

/** What happened, append-only. Each event carries the hash of the one before it on the same ticket. */
export const event = pgTable('event', {
  id: id(),
  ticketId: ref().notNull(),
  seq: integer().notNull(),
  kind: text().notNull(),
  at: at().notNull(),
  actor: jsonb().$type<EventActor>().notNull(),
  assignmentId: ref(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
  prevHash: bytea(),
  hash: bytea().notNull(),
}, (t) => [uniqueIndex('event_chain').on(t.ticketId, t.seq)]);

/** A signed root over all chain heads written since the last one: tampering shows even if a whole chain is rewritten. */
export const chainRoot = pgTable('chain_root', {
  id: id(),
  fromEventId: ref().notNull(),
  toEventId: ref().notNull(),
  root: bytea().notNull(),
  signature: bytea().notNull(),
  at: at().notNull(),
});
