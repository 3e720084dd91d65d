/** 通话转写: what a recogniser heard, sealed. */
import { bigint, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, bytea, id, ref } from './columns.ts';
import { call } from './call.ts';

/** One a call. `failed`: the recogniser died, was too slow or talked nonsense; what it had heard before stays. */
export const transcript = pgTable('transcript', {
  callId: ref().primaryKey().references(() => call.id),
  state: text({ enum: ['running', 'ended', 'failed'] }).notNull(),
  startedAt: at().notNull(),
  endedAt: at(),
  /** for people, once */
  failed: text(),
});

/** What one party said in one breath. */
export const transcriptPiece = pgTable('transcript_piece', {
  id: id(),
  callId: ref().notNull().references(() => call.id),
  /** who spoke: as in callLeg */
  party: text({ enum: ['citizen', 'agent', 'consulted', 'supervisor'] }).notNull(),
  staffId: integer(),
  from: at().notNull(),
  to: at().notNull(),
  textSealed: bytea().notNull(),
  /** the recogniser's own confidence in thousandths, where it says one */
  sure: integer(),
  /** the transcriber's number of the piece within its leg: the same one twice is one */
  leg: text().notNull(),
  seq: bigint({ mode: 'number' }).notNull(),
}, (t) => [index('transcript_piece_of').on(t.callId, t.from), uniqueIndex('transcript_piece_once').on(t.leg, t.seq)]);
