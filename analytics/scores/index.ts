/** Scores for those who write about them: a month as it was published or frozen, in bands, units without a score apart. */
export { formulaFor, formulaOf, type FormulaInForce } from './formulas.ts';
export { newestPeriod, type PeriodRow } from './periods.ts';
export { apart, banded, explain, keptSheets, type ShownSheet } from './present.ts';
export { periodStateName } from './table.ts';
