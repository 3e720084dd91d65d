import type { AppealType, Urgency } from '../../classifier/index.ts';
import type { ClockLimits } from './clock-limits.ts';
import type { Limit } from './limit.ts';

/** A profile as data: every cell urgency × type, and what differs for water, power, gas and heat. */
export interface ProfileTable {
  version: string;
  limits: Record<Urgency, Record<AppealType, ClockLimits>>;
  utilities: Partial<Record<Urgency, Partial<ClockLimits>>>;
  /** what differs for enterprises (企业专席) */
  enterprise: Partial<Record<Urgency, Partial<Record<AppealType, Partial<ClockLimits>>>>>;
}

/** One row of the table: everything but what differs by type. */
type Row = Omit<ClockLimits, 'resolve'>;

const critical: Row = {
  dispatch: { minutes: 5 },
  sign: { minutes: 15 },
  contact: { minutes: 30 },
  firstResult: { hours: 2 },
  returnWindow: null,
  maxReturns: 2,
  extension: null,
  suspension: null,
  wait: { hours: 4 },
  park: null,
  review: { hours: 4 },
  visit: { days: 1 },
  rework: { days: 1 },
};

const urgent: Row = {
  dispatch: { minutes: 15 },
  sign: { minutes: 30 },
  contact: { hours: 2 },
  returnWindow: { minutes: 30 },
  maxReturns: 2,
  // The rule says once; as long again as the limit itself is our choice.
  extension: { max: 1, each: { workdays: 2 } },
  suspension: { max: 1, each: { workdays: 10 } },
  wait: { workdays: 1 },
  park: { max: 3, each: { days: 90 }, afterwards: { workdays: 2 } },
  review: { workdays: 1 },
  visit: { workdays: 1 },
  rework: { workdays: 2 },
};

const normal: Row = {
  dispatch: { minutes: 30 },
  sign: { workdays: 1 },
  contact: { workdays: 1 },
  returnWindow: { workdays: 1 },
  maxReturns: 2,
  extension: { max: 2, each: { workdays: 10 } },
  suspension: { max: 2, each: { workdays: 30 } },
  wait: { workdays: 3 },
  park: { max: 3, each: { days: 90 }, afterwards: { workdays: 5 } },
  review: { workdays: 1 },
  visit: { workdays: 3 },
  rework: { workdays: 5 },
};

/** An enterprise is sent on, signed for and spoken to on the same day. */
const firstWord = { dispatch: { minutes: 15 }, sign: { workHours: 2 }, contact: { workHours: 1 } } satisfies Partial<ClockLimits>;

/** The recommended default; a city replaces cells of it (see profile.ts). */
export const defaultTable: ProfileTable = {
  version: 'default-1',
  limits: {
    critical: sameForAll(critical, { hours: 24 }),
    urgent: sameForAll(urgent, { workdays: 2 }),
    normal: {
      consult: { ...normal, resolve: { workdays: 3 } },
      help: { ...normal, resolve: { workdays: 7 } },
      complaint: { ...normal, resolve: { workdays: 15 } },
      report: { ...normal, resolve: { workdays: 15 } },
      suggestion: { ...normal, resolve: { workdays: 7 } },
      praise: { ...normal, resolve: { workdays: 3 } },
      // Not in the rule; as a plain request for help.
      other: { ...normal, resolve: { workdays: 7 } },
    },
  },
  utilities: { urgent: { resolve: { hours: 24 } } },
  // 江门 and 珠海: a word within the hour; 珠海: questions in two working days; the rest about halved (our choice), reports as for everybody.
  enterprise: {
    normal: {
      consult: { ...firstWord, resolve: { workdays: 2 } }, help: { ...firstWord, resolve: { workdays: 5 } }, suggestion: { ...firstWord, resolve: { workdays: 5 } },
      complaint: { ...firstWord, resolve: { workdays: 10 } }, report: firstWord, praise: firstWord, other: { ...firstWord, resolve: { workdays: 5 } },
    },
  },
};

function sameForAll(row: Row, resolve: Limit): Record<AppealType, ClockLimits> {
  const cell = { ...row, resolve };
  return { consult: cell, help: cell, complaint: cell, report: cell, suggestion: cell, praise: cell, other: cell };
}
