/** What sensing reads and what it finds. Pure: no database, no clock; days are city days `YYYY-MM-DD`. */

/** Where a series lies. `unit` is not a place but stands beside them: who leads. */
export const levels = ['city', 'district', 'subdistrict', 'community', 'unit'] as const;
export type Level = (typeof levels)[number];

/** One ticket of the last weeks. The same `citizen` about the same matter at the same place is one person, however often they write. */
export interface Case {
  ticketId: number;
  day: string;
  matter: string;
  /** the finest region that is known; its ancestors come from `Atlas` */
  region: string;
  unit: string | null;
  citizen: string;
}

/** Distinct citizens of one week of the past; week 0 is the newest of the baseline. */
export interface Cell { week: number; matter: string; region: string; unit: string | null; n: number }

/** What is known of the past. */
export interface History {
  /** first day from which the figures are whole */
  knownFrom: string;
  /** weeks of the baseline (`baselineOf`), newest first */
  cells: readonly Cell[];
  /** city-wide by day and matter, as far back as is known (400 days are enough): weekday and season come from here */
  byDay: readonly { day: string; matter: string; n: number }[];
}

/** What the city looks like. */
export interface Atlas {
  /** the code of the region's district, subdistrict and community, as far as it has them */
  place(region: string, level: 'district' | 'subdistrict' | 'community'): string | undefined;
  /** how many places there are of each level: so many series are tested */
  count(level: 'district' | 'subdistrict' | 'community'): number;
  /** matters in force */
  matters: number;
  units: number;
  /** first day on which the matter could be chosen; absent: always */
  matterFrom(matter: string): string | undefined;
  isWorkday(day: string): boolean;
}

export interface SensingSettings {
  /** days of the windows that end today */
  windows: readonly number[];
  baselineWeeks: number;
  /** days between the baseline and today: an outbreak that grows slowly does not raise its own expectation */
  gapDays: number;
  /** expected number of alarms by chance a week in the whole city, over all series and windows together */
  falseAlarmsPerWeek: number;
  /** how that is shared out among the levels; sums to 1 */
  shares: Readonly<Record<Level, number>>;
  /** fewer distinct citizens than this say nothing, whatever the probability */
  least: Readonly<Record<Level, number>>;
}

export const usualSettings: SensingSettings = {
  windows: [1, 3, 7, 14], baselineWeeks: 12, gapDays: 21, falseAlarmsPerWeek: 2,
  shares: { city: 0.15, district: 0.15, subdistrict: 0.3, community: 0.3, unit: 0.1 },
  // domain practice: three of one community in a few days (徐汇); more where more people live
  least: { city: 8, district: 6, subdistrict: 4, community: 3, unit: 6 },
};

export interface FoundDay { day: string; observed: number; expected: number; upper: number }

/** More than chance brings. */
export interface Finding {
  kind: 'emerging' | 'concentrated' | 'new';
  level: Level;
  matter: string;
  /** region code or unit id; of the city '' */
  place: string;
  window: number;
  observed: number;
  expected: number;
  /** the least number that would have been an alarm */
  upper: number;
  p: number;
  threshold: number;
  historyDays: number;
  seasonKnown: boolean;
  /** the last 28 days of the series */
  course: FoundDay[];
  ticketIds: number[];
  /** places inside it that are conspicuous themselves, with their excess */
  inside: { place: string; observed: number; expected: number }[];
}
