/** Calls whose way goes through Twilio: its own name for them, and ours. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { at, bytea, id } from './columns.ts';

/** Twilio's words for a call (CallStatus), the ones that are over last. */
export const twilioStatuses = ['asked', 'queued', 'initiated', 'ringing', 'in-progress', 'completed', 'busy', 'no-answer', 'failed', 'canceled'] as const;

export const twilioCall = pgTable('twilio_call', {
  id: id(),
  /** CallSid; null while Twilio has not answered yet */
  sid: text().unique(),
  direction: text({ enum: ['inbound', 'outbound'] }).notNull(),
  trunk: text().notNull(),
  /** what Twilio dials at our switch: good for this call, once, and not for long */
  token: text().notNull().unique(),
  tokenUntil: at().notNull(),
  tokenUsedAt: at(),
  /** who calls, or whom we call; null when withheld */
  numberSealed: bytea(),
  numberPrint: bytea(),
  numberMasked: text(),
  /** our number */
  ownNumber: text().notNull(),
  /** the leg of the call as the floor names it, and as the switch does */
  leg: text().unique(),
  switchLeg: text().unique(),
  status: text({ enum: twilioStatuses }).notNull(),
  /** SequenceNumber of the last status: one that comes late or twice changes nothing */
  sequence: integer().notNull().default(-1),
  sipCode: integer(),
  /** every webhook about it, and what came of it */
  heard: jsonb().$type<{ at: string; what: string; status: string; outcome: 'taken' | 'late' }[]>().notNull().default([]),
  createdAt: at().notNull(),
  endedAt: at(),
}, (t) => [index('twilio_call_live').on(t.createdAt).where(sql`ended_at is null`)]);
