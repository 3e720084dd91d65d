/** The city as data: regions, units, hotlines, matters and the dispatch catalogue (派单目录). Reorganisation is an edit, never a release. */
import { boolean, date, doublePrecision, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { LeadRule, StageOwners } from './types.ts';

/** Region codes nest by prefix: city 9901, district 990101, subdistrict 990101001, community, grid. */
export const region = pgTable('region', {
  code: text().primaryKey(),
  name: text().notNull(),
  level: text({ enum: ['city', 'district', 'subdistrict', 'community', 'grid'] }).notNull(),
  lng: doublePrecision(),
  lat: doublePrecision(),
  boundary: jsonb().$type<[number, number][]>(),
});

/** `path` is the chain of ids from the root, each followed by '/': a subtree is one prefix comparison, and a unit may move without losing its id. */
export const unit = pgTable('unit', {
  id: text().primaryKey(),
  name: text().notNull(),
  shortName: text().notNull(),
  type: text().notNull(),
  level: text({ enum: ['city', 'district', 'subdistrict', 'community', 'grid'] }).notNull(),
  parentId: text(),
  path: text().notNull(),
  regionCode: text().notNull(),
  functions: text().array().notNull(),
  speciality: text(),
  dutyPhone: text(),
  aliases: text().array().notNull().default([]),
  active: boolean().notNull().default(true),
}, (t) => [index('unit_path').on(t.path.op('text_pattern_ops')), index('unit_functions').using('gin', t.functions)]);

export const hotline = pgTable('hotline', {
  number: text().primaryKey(),
  name: text().notNull(),
  ownerUnitId: text().notNull().references(() => unit.id),
  intakeMode: text({ enum: ['merged', 'dual', 'subCenter'] }).notNull(),
  processMode: text({ enum: ['native', 'externalSystem', 'subPlatform'] }).notNull(),
  stageOwners: jsonb().$type<StageOwners>().notNull(),
  greeting: text().notNull(),
  script: text().notNull(),
  active: boolean().notNull().default(true),
});

export const matter = pgTable('matter', {
  code: text().primaryKey(),
  parentCode: text(),
  name: text().notNull(),
  level: integer().notNull(),
  /** the classifier's category this matter belongs to, null where the model knows none */
  category: text(),
  words: text().array().notNull(),
  defaultType: text(),
  defaultUrgency: text(),
  /** the first and the last day on which it may be chosen; a ticket that has it keeps it, and its name */
  validFrom: date(),
  validTo: date(),
  /** the matter that takes its place afterwards: what was learned under the old code counts for the new one */
  replacedBy: text(),
});

/** One clause of the dispatch catalogue: matter (most specific wins) × region → lead and supporting units. */
export const dispatchRule = pgTable('dispatch_rule', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  matterCode: text().notNull(),
  regionCode: text(),
  lead: jsonb().$type<LeadRule>().notNull(),
  support: jsonb().$type<LeadRule[]>().notNull(),
  clause: text().notNull(),
  version: text().notNull(),
  validFrom: date(),
  validTo: date(),
}, (t) => [index('dispatch_rule_matter').on(t.matterCode)]);

export const calendarDefinition = pgTable('calendar_definition', {
  regionCode: text().notNull(),
  version: text().notNull(),
  validFrom: date(),
  definition: jsonb().notNull(),
  /** the file it was read from, and who made it the calendar; null for the one that comes with the program */
  fileName: text(),
  createdBy: integer(),
  createdByName: text(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
}, (t) => [index('calendar_region').on(t.regionCode), uniqueIndex('calendar_version').on(t.regionCode, t.version)]);

export const deadlineProfile = pgTable('deadline_profile', {
  version: text().primaryKey(),
  profile: jsonb().notNull(),
  active: boolean().notNull().default(true),
  /** four eyes: who proposed it, and who else put it in force */
  createdBy: integer(),
  createdByName: text(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  activatedBy: integer(),
  activatedByName: text(),
  activatedAt: timestamp({ withTimezone: true }),
});
