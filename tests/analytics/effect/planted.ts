/** Series as a city has them, with an effect planted: season, weekdays, a moving holiday, growth, scatter that drags on. The same seed gives the same series. */
import type { Daily, EffectSeries } from '../../../analytics/effect/index.ts';

export interface Planted { seed: number; /** appeals a week in the place */ weekly: number; /** after ÷ what it would have been */ effect: number; /** years known before the measures */ years?: number; /** the problem was taken up because of a peak */ atPeak?: boolean; /** no other place has the matter */ alone?: boolean }

export const measureDay = '2026-05-11';
export const asOf = '2026-11-08';
const dayMs = 86_400_000;

function random(seed: number) {
  let s = seed >>> 0;
  const next = () => { s = (s + 0x6d2b79f5) >>> 0; let t = Math.imul(s ^ (s >>> 15), 1 | s); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
  const normal = () => Math.sqrt(-2 * Math.log(next() || 1e-12)) * Math.cos(2 * Math.PI * next());
  const poisson = (mean: number): number => {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let [k, p] = [0, next()];
    for (const l = Math.exp(-mean); p > l; k += 1) p *= next();
    return k;
  };
  return { next, normal, poisson };
}

/** Slow local drift (AR(1), 5 weeks' memory, sd 0.2) and weekly scatter; the place's season differs a little from elsewhere's. */
export function planted({ seed, weekly, effect, years = 2, atPeak = false, alone = false }: Planted): { series: EffectSeries; first: string } {
  const r = random(seed * 7919 + 13);
  const knownFrom = new Date(Date.parse(measureDay) - years * 366 * dayMs).toISOString().slice(0, 10);
  const days: string[] = [];
  for (let t = Date.parse(knownFrom); t <= Date.parse(asOf); t += dayMs) days.push(new Date(t).toISOString().slice(0, 10));
  const phase = r.next() * 2 * Math.PI;
  const own = { phase: r.next() * 2 * Math.PI, amplitude: Math.abs(r.normal()) * 0.1 };
  const season = (day: string) => Math.exp(0.4 * Math.sin((2 * Math.PI * yearDay(day)) / 365 + phase));
  const weekday = (day: string) => [0.75, 1.15, 1.1, 1.05, 1.05, 1, 0.9][new Date(day).getUTCDay()]!;
  const holiday = (day: string) => (springFestival.some((s) => Math.abs(Date.parse(day) - Date.parse(s)) < 5 * dayMs) ? 0.4 : 1);
  const growth = (i: number) => Math.exp((0.1 * i) / 365);
  let drift = 0;
  let scatter = 1;
  const local: number[] = days.map((_, i) => {
    if (i % 7 === 0) { drift = drift * 0.8 + 0.2 * 0.6 * r.normal(); scatter = Math.exp(0.25 * r.normal() - 0.03); }
    return Math.exp(drift) * scatter;
  });
  const common = (day: string, i: number) => season(day) * weekday(day) * holiday(day) * growth(i);
  const rate = (day: string, i: number) => (weekly / 7) * common(day, i) * local[i]! * Math.exp(own.amplitude * Math.sin((2 * Math.PI * yearDay(day)) / 365 + own.phase));
  const counted = days.map((day, i) => r.poisson(rate(day, i)));
  // taken up because of a peak: the measures come five weeks after the worst week of the half year before
  const first = atPeak ? afterPeak(days, counted) : measureDay;
  const treated = new Map<string, number>();
  days.forEach((day, i) => treated.set(day, day > first ? (effect === 1 ? counted[i]! : r.poisson(rate(day, i) * effect)) : counted[i]!));
  const elsewhere = new Map(days.map((day, i) => [day, alone ? 0 : r.poisson(((weekly * 12) / 7) * common(day, i))]));
  const city = new Map(days.map((day, i) => [day, r.poisson(400 * weekday(day) * holiday(day) * growth(i) * Math.exp(0.1 * Math.sin((2 * Math.PI * yearDay(day)) / 365)))]));
  return { series: { treated: treated as Daily, elsewhere, city, knownFrom }, first };
}

const springFestival = ['2024-02-10', '2025-01-29', '2026-02-17'];
const yearDay = (day: string) => (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / dayMs;

function afterPeak(days: string[], counted: number[]): string {
  const at = days.indexOf(measureDay);
  let [best, peak] = [at - 35, -1];
  for (let i = at - 182; i + 7 <= at - 28; i += 7) {
    const n = counted.slice(i, i + 7).reduce((a, b) => a + b, 0);
    if (n > peak) [best, peak] = [i, n];
  }
  return days[best + 35]!;
}
