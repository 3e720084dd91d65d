/** What the city learns: models made from its own tickets, who put which in charge and why, and the places it knows. */
import { sql } from 'drizzle-orm';
import { doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, bytea, id, ref } from './columns.ts';

/**
 * `challenger`: made, not in charge. `champion`: in charge of its kind, one at most; none means the shipped one.
 * `refused`: did not win. `retired`: was in charge.
 */
export const model = pgTable('model', {
  id: id(),
  kind: text({ enum: ['category', 'matter', 'unit'] }).notNull(),
  name: text().notNull(),
  version: text().notNull(),
  state: text({ enum: ['challenger', 'champion', 'refused', 'retired'] }).notNull(),
  trainingId: ref().notNull(),
  /** texts it was made from, and until when they were decided: later ones it has not seen */
  texts: integer().notNull(),
  trainedUntil: at(),
  /** on texts it had not seen: macro-F1, accuracy, ECE, coverage curve, by label */
  figures: jsonb().notNull(),
  /** beside the champion of the time on the newest held-back weeks, and the sentence that says who won and why */
  comparison: jsonb(),
  content: bytea().notNull(),
  madeAt: at().notNull(),
}, (t) => [uniqueIndex('model_version').on(t.kind, t.version), uniqueIndex('model_champion').on(t.kind).where(sql`state = 'champion'`)]);

/** Each change of who is in charge; a null model is the shipped one. */
export const modelChange = pgTable('model_change', {
  id: id(),
  kind: text({ enum: ['category', 'matter', 'unit'] }).notNull(),
  modelId: ref(),
  previousId: ref(),
  /** `won`: by the rule of the training; `installed` and `rolledBack`: by a person */
  how: text({ enum: ['won', 'installed', 'rolledBack'] }).notNull(),
  /** null: the nightly training, by its own rule */
  byId: integer(),
  byName: text(),
  reason: text().notNull(),
  at: at().notNull(),
}, (t) => [index('model_change_at').on(t.at)]);

/** One training, in a process of its own (learning/training.ts). */
export const training = pgTable('training', {
  id: id(),
  state: text({ enum: ['running', 'done', 'failed'] }).notNull(),
  /** 0 to 1, and the line that says what is being done */
  progress: doublePrecision().notNull().default(0),
  line: text().notNull().default(''),
  /** what became of each kind, and the sentence that says why */
  outcome: jsonb().$type<{ kind: 'category' | 'matter' | 'unit'; modelId: number | null; zh: string; en: string }[]>().notNull().default([]),
  error: text(),
  /** null: the nightly one */
  byId: integer(),
  byName: text(),
  startedAt: at().notNull(),
  endedAt: at(),
}, (t) => [uniqueIndex('training_running').on(t.state).where(sql`state = 'running'`), index('training_started').on(t.startedAt)]);

/** A road, estate or landmark that the city knows, and where it lies. Regions are rows of their own. */
export const place = pgTable('place', {
  id: id(),
  kind: text({ enum: ['road', 'estate', 'poi'] }).notNull(),
  name: text().notNull(),
  aliases: text().array().notNull().default([]),
  /** the deepest region that holds all of it: a long road is known by its district only */
  regionCode: text().notNull(),
  lng: doublePrecision(),
  lat: doublePrecision(),
}, (t) => [uniqueIndex('place_name').on(t.kind, t.name, t.regionCode)]);
