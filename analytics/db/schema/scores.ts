/** Scores: the formula in its versions, the months scored by it, what was left out on appeal, and which unit took another's place. */
import { bigint, bigserial, boolean, date, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';

/** One metric of a formula. `points`: the piecewise function, from the metric's figure (percent, count or hours) to points, straight between its knots, level outside them. */
export interface ScoreItem { metricId: string; full: number; points: [figure: number, points: number][]; /** fewer in the denominator: shown, not scored */ minSample: number }
/** 档: from how many points of a hundred it begins */
export interface ScoreBand { code: string; zh: string; en: string; from: number }
/** 组: units are compared with their like only */
export interface ScoreGroup { code: string; zh: string; en: string; types: string[] }
export interface FormulaDefinition {
  items: ScoreItem[];
  bands: ScoreBand[];
  groups: ScoreGroup[];
  /** units with fewer assignments in the month are shown and not scored */
  minAssigned: number;
  /** 排名: off unless the city wants it */
  ranking: boolean;
  /** working days in which a unit may appeal after publication */
  appealDays: number;
}

export const formulaStates = ['proposed', 'confirmed', 'rejected', 'withdrawn'] as const;
export const periodStates = ['published', 'frozen'] as const;
/** Why a unit has no score: nothing was given to it, nothing that the formula scores fell in the month, too little to judge by, or it is of no group. */
export const sheetKinds = ['scored', 'noAppeals', 'nothingDue', 'smallSample', 'outside'] as const;

/** 考核公式. Proposed by one and confirmed by another; a confirmed one is never changed. */
export const scoreFormula = pgTable('score_formula', {
  version: integer().primaryKey().generatedAlwaysAsIdentity(),
  state: text({ enum: formulaStates }).notNull(),
  definition: jsonb().$type<FormulaDefinition>().notNull(),
  /** the first month that it scores, YYYY-MM */
  validFrom: text().notNull(),
  reason: text().notNull(),
  proposedBy: integer().notNull(),
  proposedByName: text().notNull(),
  proposedAt: at().notNull(),
  decidedBy: integer(),
  decidedByName: text(),
  decidedAt: at(),
  decision: text(),
});

/** 考核期: a month as it was published and frozen. A correction is a further revision; the earlier one stays as it is. */
export const scorePeriod = pgTable('score_period', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  month: text().notNull(),
  revision: integer().notNull(),
  state: text({ enum: periodStates }).notNull(),
  formulaVersion: integer().notNull(),
  /** of a later revision: why */
  reason: text(),
  publishedBy: integer().notNull(),
  publishedByName: text().notNull(),
  publishedAt: at().notNull(),
  appealUntil: at().notNull(),
  /** when the lines were counted last */
  countedAt: at().notNull(),
  frozenBy: integer(),
  frozenByName: text(),
  frozenAt: at(),
  /** over everything frozen, and over the hash of the period frozen before it */
  prevHash: bytea(),
  hash: bytea(),
  /** with the installation's key: that this city froze it */
  signature: bytea(),
}, (t) => [uniqueIndex('score_period_month').on(t.month, t.revision)]);

/** A unit's month. The unit's name is the one of then. */
export const scoreSheet = pgTable('score_sheet', {
  periodId: bigint({ mode: 'number' }).notNull(),
  unitId: text().notNull(),
  unitName: text().notNull(),
  groupCode: text(),
  kind: text({ enum: sheetKinds }).notNull(),
  assigned: integer().notNull(),
  /** of a hundred, over the items that could be scored; null: not scored */
  total: doublePrecision(),
  /** the full marks of those items */
  fullMarks: doublePrecision().notNull(),
  band: text(),
  /** the total as it was published, before appeals */
  publishedTotal: doublePrecision(),
  /** units whose work of the month is counted here, because this one took their place */
  predecessors: jsonb().$type<{ unitId: string; name: string; assigned: number }[]>().notNull(),
}, (t) => [primaryKey({ columns: [t.periodId, t.unitId] }), index('score_sheet_unit').on(t.unitId)]);

/** One figure of a sheet, with the tickets it was made of. */
export const scoreLine = pgTable('score_line', {
  periodId: bigint({ mode: 'number' }).notNull(),
  unitId: text().notNull(),
  metricId: text().notNull(),
  numerator: doublePrecision().notNull(),
  denominator: doublePrecision().notNull(),
  excluded: integer().notNull(),
  value: doublePrecision(),
  /** null: not scored (no data, or too few) */
  points: doublePrecision(),
  full: doublePrecision().notNull(),
  /** ticket ids, in their order; reached and not reached are the whole */
  reachedIds: bigint({ mode: 'number' }).array().notNull(),
  missedIds: bigint({ mode: 'number' }).array().notNull(),
  excludedIds: bigint({ mode: 'number' }).array().notNull(),
  idsHash: bytea().notNull(),
}, (t) => [primaryKey({ columns: [t.periodId, t.unitId, t.metricId] })]);

/** 考核申诉 upheld: one ticket that counts for one unit neither in the numerator nor in the denominator of one metric in one month. */
export const scoreExclusion = pgTable('score_exclusion', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  month: text().notNull(),
  metricId: text().notNull(),
  ticketId: bigint({ mode: 'number' }).notNull(),
  unitId: text().notNull(),
  requestId: bigint({ mode: 'number' }).notNull(),
  reason: text().notNull(),
  decidedBy: integer(),
  decidedByName: text().notNull(),
  decidedAt: at().notNull(),
}, (t) => [uniqueIndex('score_exclusion_item').on(t.metricId, t.ticketId, t.unitId, t.month)]);

/** 机构改革: which unit took another's place, and from when. */
export const unitSuccession = pgTable('unit_succession', {
  unitId: text().primaryKey(),
  successorId: text().notNull(),
  /** the first day of the successor */
  fromDay: date().notNull(),
  basis: text().notNull(),
  active: boolean().notNull().default(true),
  recordedBy: integer().notNull(),
  recordedByName: text().notNull(),
  recordedAt: at().notNull(),
});
