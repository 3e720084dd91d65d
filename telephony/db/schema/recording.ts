/** 录音: what was said, sealed; who may hear it, how long it is kept, and who heard it. */
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { at, bytea, id, ref } from './columns.ts';
import { call } from './call.ts';

/** `running`: at the engine. `kept`: sealed with us. `lost`: the engine has none. `deleted`: its time was over. */
export const recordingStates = ['running', 'kept', 'lost', 'deleted'] as const;

export const recording = pgTable('recording', {
  /** as told the engine */
  id: text().primaryKey(),
  callId: ref().notNull().references(() => call.id),
  state: text({ enum: recordingStates }).notNull(),
  startedAt: at().notNull(),
  endedAt: at(),
  /** of the WAV file as it came from the engine */
  bytes: bigint({ mode: 'number' }),
  durationMs: integer(),
  channels: smallint(),
  sha256: bytea(),
  /** loudness for the picture, 0..100, so many values a channel as fit a page */
  waveform: jsonb().$type<number[][]>(),
  /** deleted after this, unless held */
  keepUntil: at(),
  /** 司法保全: not deleted while it stands */
  heldBy: integer(),
  heldAt: at(),
  heldWhy: text(),
  deletedAt: at(),
}, (t) => [index('recording_call').on(t.callId), index('recording_running').on(t.state).where(sql`state = 'running'`), index('recording_end').on(t.keepUntil).where(sql`state = 'kept'`)]);

/** Every time somebody listened. */
export const recordingPlay = pgTable('recording_play', {
  id: id(),
  recordingId: text().notNull().references(() => recording.id),
  staffId: integer().notNull(),
  staffName: text().notNull(),
  at: at().notNull(),
  reason: text().notNull(),
}, (t) => [index('recording_play_of').on(t.recordingId)]);

/** 导出: one asks with a reason, another allows it, and then who asked may take the file once within a day. */
export const recordingExport = pgTable('recording_export', {
  id: id(),
  recordingId: text().notNull().references(() => recording.id),
  state: text({ enum: ['proposed', 'confirmed', 'rejected', 'withdrawn'] }).notNull(),
  reason: text().notNull(),
  proposedBy: integer().notNull(),
  proposedAt: at().notNull(),
  decidedBy: integer(),
  decidedAt: at(),
  decision: text(),
  takenAt: at(),
}, (t) => [index('recording_export_of').on(t.recordingId)]);
