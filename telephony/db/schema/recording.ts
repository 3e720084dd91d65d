/** 录音: what was said, sealed; who may hear it, how long it is kept, and who heard it. */
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
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
  /** `lost`: the engine had none. `damaged`: the file is gone or was changed. Stands until somebody says what was found. */
  alarm: text({ enum: ['lost', 'damaged'] }),
  alarmAt: at(),
}, (t) => [index('recording_call').on(t.callId), index('recording_running').on(t.state).where(sql`state = 'running'`), index('recording_end').on(t.keepUntil).where(sql`state = 'kept'`), index('recording_alarm').on(t.alarmAt).where(sql`alarm is not null`)]);

/** Every time somebody listened to a call: a line a sitting. */
export const recordingPlay = pgTable('recording_play', {
  id: id(),
  callId: ref().notNull().references(() => call.id),
  staffId: integer().notNull(),
  staffName: text().notNull(),
  at: at().notNull(),
  /** of the one who listens, until then: opens the sound without another line */
  until: at().notNull(),
  reason: text().notNull(),
  address: text(),
}, (t) => [index('recording_play_of').on(t.callId), index('recording_play_at').on(t.at), index('recording_play_staff').on(t.staffId, t.at)]);

/** 授权收听: the hotline lets a unit hear the recording of one call, for a while. */
export const recordingShare = pgTable('recording_share', {
  id: id(),
  callId: ref().notNull().references(() => call.id),
  unitId: text().notNull(),
  reason: text().notNull(),
  by: integer().notNull(),
  byName: text().notNull(),
  at: at().notNull(),
  until: at().notNull(),
  endedAt: at(),
}, (t) => [index('recording_share_of').on(t.callId)]);

/** 导出: one asks with a reason, another allows it, and then who asked may take the file once within a day. */
export const recordingExport = pgTable('recording_export', {
  id: id(),
  callId: ref().notNull().references(() => call.id),
  state: text({ enum: ['proposed', 'confirmed', 'rejected', 'withdrawn'] }).notNull(),
  reason: text().notNull(),
  proposedBy: integer().notNull(),
  proposedByName: text().notNull(),
  proposedAt: at().notNull(),
  decidedBy: integer(),
  decidedByName: text(),
  decidedAt: at(),
  decision: text(),
  /** not taken by then: it lapses */
  takeUntil: at(),
  takenAt: at(),
}, (t) => [index('recording_export_of').on(t.callId), index('recording_export_waiting').on(t.proposedAt).where(sql`state = 'proposed'`), uniqueIndex('recording_export_open').on(t.callId).where(sql`state = 'proposed'`)]);

/**
 * What became of a call's recording, appended only and chained: each carries a keyed hash over itself and the one before (recording/course.ts).
 * kept, lost, damaged, cleared, played, held, liftAsked, lifted, liftRejected, liftWithdrawn, shared, unshared, exportAsked, exportConfirmed, exportRejected, exportWithdrawn, exported, deleted.
 */
export const recordingEvent = pgTable('recording_event', {
  id: id(),
  callId: ref().notNull().references(() => call.id),
  seq: integer().notNull(),
  kind: text().notNull(),
  at: at().notNull(),
  /** null: the program itself */
  staffId: integer(),
  name: text().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  hash: bytea().notNull(),
}, (t) => [uniqueIndex('recording_event_of').on(t.callId, t.seq)]);

/** The last of a call's course, and its lock. */
export const recordingChain = pgTable('recording_chain', { callId: ref().primaryKey().references(() => call.id), seq: integer().notNull(), hash: bytea().notNull() });
