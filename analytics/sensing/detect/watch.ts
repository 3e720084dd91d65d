/** Looks at the last days of every series and says what is more than chance (decision 0001). */
import type { Baseline, Expectation } from './baseline.ts';
import type { Atlas, Case, Finding, Level, SensingSettings } from './contract.ts';
import { dayNumber, dayText } from './days.ts';
import { hypergeometricTail, leastBeyond, negativeBinomialTail } from './distribution.ts';
import { finestPlace } from './finest-place.ts';
import { citizensIn, seriesOf, ticketsIn, type MatterSeries, type Told } from './series.ts';
import { thresholdOf } from './thresholds.ts';

/** Cases' worth of trust that a matter is city-wide as usual, where one place is compared with the rest. */
const trustRest = 5;
/** A place's share of a matter beyond what its share so far brings, as a probability: then it is the place, not the matter. */
const concentratedBelow = 0.01;
/** Shape of the tail where there is no history at all: heavy, so that only the plain cases speak. */
const unknownShape = 1;
/** A matter that was never told of in so many days is new. */
const newAfterDays = 60;
const courseDays = 28;
const mostTickets = 200;

type Tested = { window: number; observed: number; expectation: Expectation; p: number };

/** @returns findings, the least likely first; per matter the finest place that explains what is seen */
export function watch(baseline: Baseline, cases: readonly Case[], atlas: Atlas, settings: SensingSettings): Finding[] {
  const found: Finding[] = [];
  // Every place of a matter asks for the same of the whole city.
  const exposures = new Map<string, number>();
  const cities = new WeakMap<MatterSeries, Map<number, number>>();
  const thresholds = Object.fromEntries((['city', 'district', 'subdistrict', 'community', 'unit'] as const).map((level) => [level, thresholdOf(level, atlas, settings)])) as Record<Level, number>;
  for (const [matter, series] of seriesOf(cases, atlas)) {
    const conspicuous: Finding[] = [];
    for (const level of ['city', 'district', 'subdistrict', 'community', 'unit'] as const)
      for (const [place, told] of series[level]) {
        const best = test(level, matter, place, told, series);
        if (!best || best.p > thresholds[level]) continue;
        conspicuous.push(findingOf(level, matter, place, told, series, best, thresholds[level]));
      }
    found.push(...finestPlace(conspicuous, atlas, (window) => cityExcess(matter, series, window)));
  }
  return found.toSorted((a, b) => a.p - b.p);

  function exposure(matter: string, window: number): number {
    return once(exposures, `${matter} ${window}`, () => {
      let sum = 0;
      for (let d = baseline.today - window + 1; d <= baseline.today; d += 1) sum += baseline.exposure(matter, d);
      return sum;
    });
  }

  function expect(level: Level, matter: string, place: string, series: MatterSeries, observed: number, window: number): Expectation | null {
    const exposed = exposure(matter, window);
    if (level === 'city') return baseline.weeks ? baseline.city(matter, exposed) : null;
    const city = inCity(series, window);
    // No past: the place against the rest of the city in the same days.
    if (!baseline.weeks) return level === 'unit' ? null : { mean: (city - observed + 1) * baseline.share(level, matter, place), shape: unknownShape };
    const alone = baseline.at(level, matter, place, exposed);
    // What rises everywhere (season, weather, a new rule) is the city's alarm and raises the expectation of every place.
    const growth = Math.max(1, (city - observed + trustRest) / (Math.max(0, baseline.city(matter, exposed).mean - alone.mean) + trustRest));
    return { mean: alone.mean * growth, shape: alone.shape };
  }

  function test(level: Level, matter: string, place: string, told: readonly Told[], series: MatterSeries): Tested | null {
    let best: Tested | null = null;
    for (const window of settings.windows) {
      const observed = citizensIn(told, baseline.today - window + 1, baseline.today);
      if (observed < settings.least[level]) continue;
      const expectation = expect(level, matter, place, series, observed, window);
      if (!expectation || observed <= expectation.mean) continue;
      const p = negativeBinomialTail(observed, expectation.mean, expectation.shape);
      if (!best || p < best.p) best = { window, observed, expectation, p };
    }
    return best;
  }

  function inCity(series: MatterSeries, window: number): number {
    let counts = cities.get(series);
    if (!counts) cities.set(series, (counts = new Map()));
    return once(counts, window, () => citizensIn(series.city.get('') ?? [], baseline.today - window + 1, baseline.today));
  }

  function cityExcess(matter: string, series: MatterSeries, window: number): number {
    return inCity(series, window) - baseline.city(matter, exposure(matter, window)).mean;
  }

  function findingOf(level: Level, matter: string, place: string, told: readonly Told[], series: MatterSeries, { window, observed, expectation, p }: Tested, threshold: number): Finding {
    const from = baseline.today - window + 1;
    return {
      kind: kindOf(level, matter, place, observed, inCity(series, window), window), level, matter, place, window, observed, expected: expectation.mean, upper: leastBeyond(threshold, expectation.mean, expectation.shape), p, threshold,
      historyDays: baseline.historyDays, seasonKnown: baseline.seasonKnown(matter), course: course(level, matter, place, told), ticketIds: ticketsIn(told, from, baseline.today, mostTickets), inside: [],
    };
  }

  function kindOf(level: Level, matter: string, place: string, observed: number, inWindow: number, window: number): Finding['kind'] {
    const from = atlas.matterFrom(matter);
    const young = from !== undefined && baseline.today - dayNumber(from) < newAfterDays;
    if (baseline.historyDays >= newAfterDays && !young && baseline.firstSeen(matter) > baseline.today - window) return 'new';
    if (level !== 'community') return 'emerging';
    if (!baseline.weeks) return 'concentrated';
    const all = baseline.cases('city', matter, '') + inWindow;
    return hypergeometricTail(observed, all, Math.min(all, baseline.cases('community', matter, place) + observed), inWindow) <= concentratedBelow ? 'concentrated' : 'emerging';
  }

  function course(level: Level, matter: string, place: string, told: readonly Told[]) {
    return Array.from({ length: courseDays }, (_, i) => {
      const day = baseline.today - courseDays + 1 + i;
      const { mean, shape } = level === 'city' ? baseline.city(matter, baseline.exposure(matter, day)) : baseline.at(level, matter, place, baseline.exposure(matter, day));
      return { day: dayText(day), observed: citizensIn(told, day, day), expected: round(mean), upper: mean > 0 ? leastBeyond(0.01, mean, shape) - 1 : 0 };
    });
  }
}

const round = (x: number) => Math.round(x * 1000) / 1000;

function once<K>(known: Map<K, number>, key: K, work: () => number): number {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = work()));
  return value;
}
