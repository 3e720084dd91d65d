/** One generated city watched day by day through its last year: which planted outbreaks became alerts, when, and what was alarmed without one. */
import { baselineDays, dayNumber, dayText, isSameOutbreak, learn, overAfterDays, usualSettings, watch, type Atlas, type Case, type Cell, type Finding, type SensingSettings } from '../../../analytics/sensing/detect/index.ts';
import { nationalCalendar } from '../../../ticketing/deadline/calendar.ts';
import { generateCases, leafMatters, plantedCases, yearDays, type GeneratedCase, type Planted } from '../../generate/outbreaks/cases.ts';

/** The first generated day; a Thursday, with the State Council's notices known for the years watched. */
const start = dayNumber('2023-01-05');
const recentDays = 28;

export interface Alarm { day: number; matter: string; level: Finding['level']; place: string; planted: string | null; lastDay: number; p: number; kind: string; window: number; observed: number; expected: number }
export interface Watched { planted: Planted[]; ours: Alarm[]; plain: Alarm[]; days: number; tickets: number; millisecondsADay: number }
export interface YearOptions { seed: number; perYear: number; /** years before the one that is watched */ before: number; perKind: number; watched?: number; settings?: SensingSettings; step?: number }

export const atlas: Atlas = {
  place: (region, level) => { const length = { district: 6, subdistrict: 9, community: 12 }[level]; return region.length >= length ? region.slice(0, length) : undefined; },
  count: (level) => ({ district: 6, subdistrict: 30, community: 107 })[level],
  matters: leafMatters.length, units: 100,
  matterFrom: () => undefined,
  isWorkday: (day) => nationalCalendar().isWorkday(day),
};

export function watchYear({ seed, perYear, before, perKind, watched = yearDays, settings = usualSettings, step = 1 }: YearOptions): Watched {
  const first = Math.round(before * yearDays);
  const last = first + watched;
  const planted = plantedCases({ seed, perKind, from: first, to: last - 7 });
  const isHoliday = (day: number) => { const text = dayText(start + day); const weekend = [0, 6].includes((start + day + 4) % 7); return !weekend && !atlas.isWorkday(text); };
  const days = [...generateCases({ seed, days: last, perYear, planted, isHoliday })];
  const texts = days.map((_, day) => dayText(start + day));
  const byDay = days.map((cases, day) => [...countByMatter(cases)].map(([matter, n]) => ({ day: texts[day]!, matter, n })));
  const cases = days.map((of, day) => of.map((c): Case => ({ ticketId: c.ticketId, day: texts[day]!, matter: c.matter, region: c.region, unit: c.unit, citizen: c.citizen })));
  const ours: Alarm[] = [];
  const plain: Alarm[] = [];
  const follow = follower(planted);
  let spent = 0;
  for (let day = first; day < last; day += step) {
    const begun = performance.now();
    const baseline = learn({ knownFrom: texts[0]!, cells: cellsOf(days, day, settings), byDay: byDay.slice(Math.max(0, day - 860), day + 1).flat() }, atlas, texts[day]!, settings);
    const found = watch(baseline, cases.slice(Math.max(0, day - recentDays + 1), day + 1).flat(), atlas, settings);
    spent += performance.now() - begun;
    for (const f of found) follow(ours, day, f, f);
    for (const f of plainThreshold(days, day)) follow(plain, day, f, f);
  }
  return { planted, ours, plain, days: watched, tickets: days.reduce((n, d) => n + d.length, 0), millisecondsADay: spent / Math.ceil(watched / step) };
}

function countByMatter(cases: readonly GeneratedCase[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const c of cases) counts.set(c.matter, (counts.get(c.matter) ?? 0) + 1);
  return counts;
}

/** Distinct citizens a week, as the database gives them. */
function cellsOf(days: readonly GeneratedCase[][], day: number, settings: SensingSettings): Cell[] {
  const span = baselineDays(day, 0, settings);
  const cells = new Map<string, Cell>();
  const seen = new Set<string>();
  for (let d = Math.max(0, span.from); d <= span.to; d += 1)
    for (const c of days[d]!) {
      const week = Math.floor((span.to - d) / 7);
      const person = `${week} ${c.matter} ${c.region} ${c.citizen}`;
      if (seen.has(person)) continue;
      seen.add(person);
      const at = `${week} ${c.matter} ${c.region}`;
      const cell = cells.get(at);
      if (cell) cell.n += 1;
      else cells.set(at, { week, matter: c.matter, region: c.region, unit: c.unit, n: 1 });
    }
  return [...cells.values()];
}

/** The baseline that people use: three or more of a community and matter in a week, and twice the mean of the four weeks before. */
function plainThreshold(days: readonly GeneratedCase[][], day: number): Pick<Finding, 'matter' | 'level' | 'place' | 'p' | 'kind' | 'window' | 'observed' | 'expected'>[] {
  const week = counted(days, day - 6, day);
  const month = counted(days, day - 34, day - 7);
  return [...week].flatMap(([at, n]) => {
    const mean = (month.get(at) ?? 0) / 4;
    const [matter, place] = at.split(' ') as [string, string];
    return n >= 3 && n >= 2 * mean ? [{ matter, level: 'community' as const, place, p: 1, kind: 'concentrated' as const, window: 7, observed: n, expected: mean }] : [];
  });
}

function counted(days: readonly GeneratedCase[][], from: number, to: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let d = Math.max(0, from); d <= to; d += 1) for (const c of days[d]!) counts.set(`${c.matter} ${c.region}`, (counts.get(`${c.matter} ${c.region}`) ?? 0) + 1);
  return counts;
}

/** The same outbreak is one alarm; it belongs to the planted one of its matter whose place meets its own. */
function follower(planted: readonly Planted[]) {
  const meets = (p: Planted, f: Pick<Finding, 'level' | 'place'>) => p.region === '' || f.level === 'city' || f.place.startsWith(p.region) || p.region.startsWith(f.place) || (f.level === 'unit' && f.place.startsWith(p.region.slice(0, 6)));
  return (alarms: Alarm[], day: number, seen: Pick<Finding, 'matter' | 'level' | 'place'>, f: Pick<Finding, 'p' | 'kind' | 'window' | 'observed' | 'expected'>) => {
    const open = alarms.find((a) => day - a.lastDay <= overAfterDays && isSameOutbreak(atlas, a, seen));
    if (open) { open.lastDay = day; return; }
    const of = planted.find((p) => p.matter === seen.matter && day >= p.from && day <= p.from + p.days + overAfterDays && meets(p, seen));
    alarms.push({ day, matter: seen.matter, level: seen.level, place: seen.place, planted: of?.id ?? null, lastDay: day, p: f.p, kind: f.kind, window: f.window, observed: f.observed, expected: f.expected });
  };
}
