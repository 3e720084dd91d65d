/** 通话: a call from its first ring to its last word, its legs, and its course. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, bytea, id, ref } from './columns.ts';

/**
 * `arriving`: greeting is played. `waiting`: in the queue. `ringing`: at an agent (inbound) or at whom we call (outbound). `talking`.
 * `interrupted`: the agent's telephone was lost, the caller hears music and that we come back. `surveying`: the last words: the question after the talk, or that we call back. `ended`.
 */
export const callStates = ['arriving', 'waiting', 'ringing', 'talking', 'interrupted', 'surveying', 'ended'] as const;
export type CallState = (typeof callStates)[number];
/**
 * What a call came to. `answered`: a person spoke with them. `abandoned`: gave up in the queue (`shortAbandoned` within 5 s, 行业通行口径). `callBack`: asked to be called back instead.
 * `overflowed`: put through to an outside number. `closedHours`: came at night and left. `refused`: blocked, or no such line. `lost`: the switch or the program failed.
 * Outbound: `answered`, `busy`, `noAnswer`, `declined`, `noSuchNumber`, `unreachable`.
 */
export const callOutcomes = ['answered', 'abandoned', 'shortAbandoned', 'callBack', 'overflowed', 'closedHours', 'refused', 'lost', 'busy', 'noAnswer', 'declined', 'noSuchNumber', 'unreachable'] as const;
export type CallOutcome = (typeof callOutcomes)[number];
/** Why we called: 回访, 回拨, a unit's or agent's call to a citizen about a ticket, or another. */
export const callPurposes = ['appeal', 'visit', 'callBack', 'contact', 'other'] as const;
export type CallPurpose = (typeof callPurposes)[number];

export const call = pgTable('call', {
  id: id(),
  /** what people and the ticket name it by */
  callNo: text().notNull().unique(),
  direction: text({ enum: ['inbound', 'outbound'] }).notNull(),
  /** how the citizen is connected */
  way: text({ enum: ['trunk', 'web', 'twilio'] }).notNull(),
  purpose: text({ enum: callPurposes }).notNull(),
  state: text({ enum: callStates }).notNull(),
  engine: text().notNull(),
  lineNumber: text(),
  /** as dialled: by the citizen, or by us (masked where it is a person's) */
  calledNumber: text().notNull(),
  /** over which way to the public network; null: a browser */
  trunk: text(),
  /** web: the citizen's user at the switch, by which the name they gave is found */
  webUser: text(),
  /** outbound: the ways to the number that are still to be tried (floor/dial/ways.ts), sealed; gone when the call is over */
  waysSealed: bytea(),
  /** whose call it is: the citizen's number, null when withheld */
  callerSealed: bytea(),
  callerPrint: bytea(),
  callerMasked: text(),
  appellantId: ref(),
  /** asked of an agent (queue/) */
  skills: text().array().notNull().default([]),
  priority: integer().notNull().default(0),
  /** one-to-one: the agent who knows them is waited for, for a while */
  preferredStaffId: integer(),
  /** agents who did not answer it, so that it does not ring with them at once again */
  triedStaffIds: integer().array().notNull().default([]),
  /** place in the queue goes by this: a caller called back, or put back, keeps the time at which they first came */
  queuedAt: at(),
  /** which overflow steps were taken */
  overflowed: integer().notNull().default(0),
  arrivedAt: at().notNull(),
  ringingAt: at(),
  answeredAt: at(),
  /** the citizen's leg ended, or the agent's last one: the talk is over */
  talkEndedAt: at(),
  endedAt: at(),
  outcome: text({ enum: callOutcomes }),
  /** citizen, agent, floor, engine */
  endedBy: text({ enum: ['citizen', 'agent', 'floor', 'engine'] }),
  /** agent who rings or speaks now; after the call: who spoke last */
  staffId: integer(),
  bridge: text(),
  heldSince: at(),
  heldMs: integer().notNull().default(0),
  /** the newest part: each stretch of talk between holds is a recording of its own */
  recordingId: text(),
  /** the mark in the question after the call: 1 to 5, 5 the best */
  surveyDigit: text(),
  ticketId: ref(),
  /** the call-back task, the visit, or the assignment whose unit makes contact, for which we call */
  forTask: jsonb().$type<{ kind: 'callBack' | 'visit' | 'contact'; id: number } | null>(),
  /** whichever process drives it, and until when: nobody else touches it before (floor/lease.ts) */
  floor: text(),
  leaseUntil: at(),
  revision: integer().notNull().default(0),
}, (t) => [
  index('call_live').on(t.state).where(sql`state <> 'ended'`),
  /** an agent has one call, whatever goes wrong */
  uniqueIndex('call_one_an_agent').on(t.staffId).where(sql`state in ('ringing', 'talking', 'interrupted')`),
  index('call_lease').on(t.leaseUntil).where(sql`state <> 'ended'`),
  index('call_arrived').on(t.arrivedAt),
  index('call_line').on(t.lineNumber, t.arrivedAt),
  index('call_caller').on(t.callerPrint, t.arrivedAt),
  index('call_staff').on(t.staffId, t.arrivedAt),
  index('call_of_ticket').on(t.ticketId).where(sql`ticket_id is not null`),
  index('call_appellant').on(t.appellantId).where(sql`appellant_id is not null`),
]);

/** 话路: one party in a call. */
export const callLeg = pgTable('call_leg', {
  leg: text().primaryKey(),
  callId: ref().notNull().references(() => call.id),
  party: text({ enum: ['citizen', 'agent', 'consulted', 'supervisor'] }).notNull(),
  staffId: integer(),
  /** who it is, for people: 110, an interpreter, a department; a citizen's own number is masked */
  name: text().notNull(),
  state: text({ enum: ['ringing', 'up', 'ended'] }).notNull(),
  /** of a supervisor's leg: how it stands to the talk; `takeOver` becomes the agent's when it is answered (watch/) */
  watching: text({ enum: ['listen', 'whisper', 'barge', 'takeOver'] }),
  startedAt: at().notNull(),
  answeredAt: at(),
  endedAt: at(),
  cause: text(),
}, (t) => [index('call_leg_call').on(t.callId), index('call_leg_live').on(t.state).where(sql`state <> 'ended'`), index('call_leg_staff').on(t.staffId, t.startedAt).where(sql`staff_id is not null`)]);

/** The course of a call, appended only: rang, answered, held, transferred, listened to … */
export const callEvent = pgTable('call_event', {
  id: id(),
  callId: ref().notNull().references(() => call.id),
  at: at().notNull(),
  kind: text().notNull(),
  /** null: the floor itself, or the engine */
  staffId: integer(),
  data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
}, (t) => [index('call_event_call').on(t.callId, t.id), uniqueIndex('call_event_asked_once').on(t.callId, sql`(data->>'requestId')`).where(sql`data ? 'requestId'`)]);

/** A ticket that was spoken of in a call. A call may file several, a ticket is called about often. */
export const callTicket = pgTable('call_ticket', {
  callId: ref().notNull().references(() => call.id),
  ticketId: ref().notNull(),
  /** filed in it, asked about, called for a return visit, contacted by a unit */
  why: text({ enum: ['filed', 'asked', 'visit', 'contact'] }).notNull(),
  at: at().notNull(),
  /** null once a person took it off again */
  staffId: integer(),
}, (t) => [uniqueIndex('call_ticket_once').on(t.callId, t.ticketId), index('call_ticket_ticket').on(t.ticketId)]);

/** 回拨任务: somebody called and did not speak with a person; or asked to be called. */
export const callBack = pgTable('call_back', {
  id: id(),
  /** the call it came of; null: asked for on the web */
  callId: ref().references(() => call.id),
  lineNumber: text().notNull(),
  callerSealed: bytea().notNull(),
  callerPrint: bytea().notNull(),
  callerMasked: text().notNull(),
  appellantId: ref(),
  why: text({ enum: ['asked', 'abandoned', 'missed', 'night', 'full', 'lost'] }).notNull(),
  /** `done`: they were reached. `over`: they called again themselves and were answered, or every try was in vain. `dropped`: a person said why not. */
  state: text({ enum: ['open', 'taken', 'done', 'over', 'dropped'] }).notNull(),
  /** place: they are called in the order in which they first came */
  queuedAt: at().notNull(),
  /** the first try at the latest (66号（四）: 漏接回拨) */
  dueAt: at().notNull(),
  /** not before: after a try in vain, at night */
  notBefore: at().notNull(),
  skills: text().array().notNull().default([]),
  priority: integer().notNull().default(0),
  attempts: jsonb().$type<{ at: string; callNo: string; result: string; by: string }[]>().notNull().default([]),
  takenBy: integer(),
  takenAt: at(),
  endedAt: at(),
  ended: text(),
}, (t) => [index('call_back_open').on(t.queuedAt).where(sql`state in ('open', 'taken')`), uniqueIndex('call_back_one_open').on(t.callerPrint, t.lineNumber).where(sql`state in ('open', 'taken')`), index('call_back_due').on(t.dueAt)]);
