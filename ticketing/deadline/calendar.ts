import { cityDay } from './city-day.ts';
import { checkOffice, officeSpans, usualOffice } from './office-hours.ts';
import type { OfficeHours, Span } from './office-hours.ts';
import { hasNotice, isStatutoryHoliday, isStatutoryWorkday } from './statutory-days.ts';

/** One version of a region's calendar: what it adds to the national days. */
export interface CalendarDefinition {
  /** Region codes are digit strings; a code's ancestors are its prefixes. `''` is the whole country. */
  regionCode: string;
  version: string;
  /** `YYYY-MM-DD` from which this version holds; absent: always has. */
  from?: string;
  /** Local rest days, e.g. 古尔邦节 in Xinjiang. */
  rest: string[];
  /** Local workdays, e.g. make-up days for local rest days. */
  work: string[];
  office: OfficeHours;
  /** names of the local days, by day */
  names?: Record<string, string>;
  /** years (`YYYY`) whose State Council notice was entered with a file, because it came after this release */
  years?: string[];
}

/** Answers which time is working time in one region. Days are `YYYY-MM-DD` on the city's clock. */
export interface Calendar {
  regionCode: string;
  version: string;
  isWorkday(day: string): boolean;
  /** What kind of day it is for opening hours: make-up days are workdays; days of the notice and the region's own rest days are holidays, whatever the day of the week. */
  kind(day: string): 'workday' | 'weekend' | 'holiday';
  /** Office spans of that day in order; none on rest days. The same array each time: do not change it. */
  spans(day: string): readonly Span[];
  /** False for years whose State Council notice is not in the data: only weekends are known then. */
  known(day: string): boolean;
}

/** The country's days and usual office hours, where no region defines its own. */
export const countryDefinition: CalendarDefinition = {
  regionCode: '',
  version: 'national',
  rest: [],
  work: [],
  office: usualOffice,
};

const built = new WeakMap<CalendarDefinition, Calendar>();

/**
 * Weekdays, less statutory holidays, plus make-up workdays, then the definition's
 * local days, which go before both. Calendars are kept per
 * definition object, so a definition must not be changed once used.
 * Throws a RangeError for office hours out of order or a day both rest and work.
 */
export function nationalCalendar(definition: CalendarDefinition = countryDefinition): Calendar {
  let calendar = built.get(definition);
  if (!calendar) {
    calendar = build(definition);
    built.set(definition, calendar);
  }
  return calendar;
}

/**
 * The calendar of a region on the day of `on`: the nearest ancestor (the region
 * itself first) having a version valid that day, and of its versions the newest.
 */
export function regionCalendar(regionCode: string, definitions: readonly CalendarDefinition[], on: Date): Calendar {
  const day = cityDay(on);
  const [nearest] = definitions
    .filter((one) => regionCode.startsWith(one.regionCode) && (one.from ?? '') <= day)
    .toSorted((a, b) => b.regionCode.length - a.regionCode.length || newestFirst(a, b));
  return nationalCalendar(nearest);
}

function newestFirst(a: CalendarDefinition, b: CalendarDefinition): number {
  const later = (b.from ?? '').localeCompare(a.from ?? '');
  return later || b.version.localeCompare(a.version, 'en', { numeric: true });
}

function build(definition: CalendarDefinition): Calendar {
  const { regionCode, version, office } = definition;
  const rest = new Set(definition.rest);
  const work = new Set(definition.work);
  const both = definition.rest.find((day) => work.has(day));
  if (both) throw new RangeError(`${both} 既为休息日又为工作日 / is both a rest day and a workday`);
  checkOffice(office);

  const works = (day: string): boolean => work.has(day) || (!rest.has(day) && isStatutoryWorkday(day));
  const kept = new Map<string, readonly Span[]>();
  const spans = (day: string): readonly Span[] => {
    let found = kept.get(day);
    if (!found) {
      found = works(day) ? officeSpans(day, office) : [];
      kept.set(day, found);
    }
    return found;
  };
  const kind = (day: string) => (works(day) ? 'workday' : rest.has(day) || isStatutoryHoliday(day) ? 'holiday' : 'weekend');
  return { regionCode, version, isWorkday: (day) => spans(day).length > 0, kind, spans, known: (day) => hasNotice(day) || (definition.years?.includes(day.slice(0, 4)) ?? false) };
}
