/** The duty desk (值班台): sensitive words as the city keeps them, and the alarms that words raise. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, id, ref } from './columns.ts';
import type { DutySettings, SensitiveEntry } from '../../duty/dictionary/entry.ts';

export const dutyStates = ['raised', 'acknowledged', 'handled'] as const;
export type DutyState = (typeof dutyStates)[number];

/** Words are kept whole, a version an edit: which words raised an alarm can always be told. */
export const sensitiveDictionary = pgTable('sensitive_dictionary', {
  version: integer().primaryKey(),
  entries: jsonb().$type<SensitiveEntry[]>().notNull(),
  settings: jsonb().$type<DutySettings>().notNull(),
  reason: text().notNull(),
  /** null: the one that comes with the program */
  by: integer(),
  byName: text(),
  at: at().notNull(),
});

/** One alarm of a ticket at a time; what is said later adds its words to it. */
export const dutyAlarm = pgTable('duty_alarm', {
  id: id(),
  ticketId: ref().notNull(),
  state: text({ enum: dutyStates }).notNull(),
  categories: text().array().notNull(),
  /** as they stand in the text */
  words: text().array().notNull(),
  /** 'words': the dictionary, at the door; 'judgement': the classifier; 'person' */
  source: text({ enum: ['words', 'judgement', 'person'] }).notNull(),
  dictionaryVersion: integer(),
  /** 1 the desk, 2 team lead and supervisor, 3 the leaders: raised by one each time nobody acknowledges in time */
  level: smallint().notNull().default(1),
  raisedAt: at().notNull(),
  /** when it goes a level up unless somebody acknowledges */
  dueAt: at(),
  acknowledgedBy: integer(),
  acknowledgedByName: text(),
  acknowledgedAt: at(),
  handledBy: integer(),
  handledByName: text(),
  handledAt: at(),
  /** what was done; `misread`: the words meant something else, which the dictionary should learn */
  outcome: text({ enum: ['contacted', 'transferred', 'reported', 'watched', 'misread'] }),
  note: text(),
}, (t) => [
  uniqueIndex('duty_open').on(t.ticketId).where(sql`state <> 'handled'`),
  index('duty_waiting').on(t.raisedAt).where(sql`state <> 'handled'`),
  index('duty_ticket').on(t.ticketId),
  index('duty_raised').on(t.raisedAt),
]);
