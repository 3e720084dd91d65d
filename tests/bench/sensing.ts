/** Alerts over generated years with planted outbreaks: how many are found, how late, and what is alarmed without one; beside the threshold that people use. */
import { usualSettings } from '../../analytics/sensing/detect/index.ts';
import { plantedKinds } from '../generate/outbreaks/cases.ts';
import type { Bench, Figure } from './run/bench.ts';
import { watchYear, type Alarm, type Watched } from './sensing/year.ts';

/** A middle-sized city (130,000 a year); half a year watched for each seed, after two years of history. */
const perYear = 130_000;
const seeds = 3;
const watchedDays = 182;
const perKind = 6;
/** Found while it lasts, or up to three days later. */
const lateDays = 3;

export const sensing: Bench = async ({ options: { seed }, say }) => {
  const years: Watched[] = [];
  for (let i = 0; i < seeds; i += 1) {
    say(`sensing: year ${i + 1} of ${seeds}`);
    years.push(watchYear({ seed: seed + i, perYear, before: 2, perKind, watched: watchedDays }));
  }
  say('sensing: a city in its first weeks');
  const first = watchYear({ seed: seed + seeds, perYear, before: 0, perKind: 3, watched: 60 });
  const figures: Figure[] = [];
  for (const kind of plantedKinds) {
    const [ours, plain] = [foundOf(years, kind, (y) => y.ours), foundOf(years, kind, (y) => y.plain)];
    if (kind === 'oneVoice') figures.push({ name: `one person writing 30 times, alarmed of ${ours.all}`, unit: 'count', value: ours.delays.length, baseline: plain.delays.length });
    else figures.push({ name: `${kind}: found of ${ours.all}`, unit: 'count', value: ours.delays.length, baseline: plain.delays.length }, { name: `${kind}: median delay, days`, unit: 'count', value: median(ours.delays), baseline: median(plain.delays) });
  }
  const weeks = years.reduce((sum, y) => sum + y.days / 7, 0);
  figures.push({ name: 'false alarms a week, whole city', unit: 'count', value: falseOf(years, (y) => y.ours) / weeks, baseline: falseOf(years, (y) => y.plain) / weeks });
  figures.push({ name: 'first 60 days of a city: found of all planted', unit: 'count', value: recallOf(first, first.ours), baseline: recallOf(first, first.plain) }, { name: 'first 60 days: false alarms a week', unit: 'count', value: falseOf([first], (y) => y.ours) / (60 / 7), baseline: falseOf([first], (y) => y.plain) / (60 / 7) });
  figures.push({ name: 'one day: learning and looking', unit: 'ms', value: years.reduce((sum, y) => sum + y.millisecondsADay, 0) / years.length });
  return {
    measured: `${seeds} generated half-years of ${perYear} cases a year after two years of history, ${perKind} planted outbreaks of each kind, looked at once a day; stated rate ${usualSettings.falseAlarmsPerWeek} a week`,
    baseline: 'three or more of a community and matter in 7 days, and twice the mean of the 4 weeks before',
    figures,
    facts: { 'tickets a year': perYear, 'planted outbreaks': years.reduce((sum, y) => sum + y.planted.length, 0), 'false alarms by level': byLevel(years) },
  };
};

function foundOf(years: readonly Watched[], kind: string, of: (y: Watched) => Alarm[]): { all: number; delays: number[] } {
  const delays: number[] = [];
  let all = 0;
  for (const year of years)
    for (const p of year.planted.filter((one) => one.kind === kind)) {
      all += 1;
      const first = of(year).find((a) => a.planted === p.id);
      if (first && first.day <= p.from + p.days + lateDays) delays.push(first.day - p.from);
    }
  return { all, delays: delays.toSorted((a, b) => a - b) };
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
const falseOf = (years: readonly Watched[], of: (y: Watched) => Alarm[]): number => years.reduce((sum, y) => sum + of(y).filter((a) => a.planted === null).length, 0);
const recallOf = (year: Watched, alarms: readonly Alarm[]): number => year.planted.filter((p) => p.kind !== 'oneVoice' && alarms.some((a) => a.planted === p.id)).length;

function byLevel(years: readonly Watched[]): string {
  const counts: Record<string, number> = {};
  for (const a of years.flatMap((y) => y.ours)) if (a.planted === null) counts[a.level] = (counts[a.level] ?? 0) + 1;
  return Object.entries(counts).map(([level, n]) => `${level} ${n}`).join(', ') || 'none';
}
