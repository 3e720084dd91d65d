import type { Atlas, Level, SensingSettings } from './contract.ts';

/** Series × windows tested on one day, by level: all that could alarm, whether anybody told of them or not. */
export function testsADay(level: Level, atlas: Pick<Atlas, 'count' | 'matters' | 'units'>, windows: number): number {
  const places = level === 'city' ? 1 : level === 'unit' ? atlas.units : atlas.count(level);
  return Math.max(1, atlas.matters * places * windows);
}

/**
 * Probability below which one test is an alarm. The expected number of false alarms is the sum of these over all tests, whatever hangs together among them
 * (linearity of expectation: control of the per-family error rate), so the whole city stays at `falseAlarmsPerWeek`.
 */
export const thresholdOf = (level: Level, atlas: Pick<Atlas, 'count' | 'matters' | 'units'>, settings: SensingSettings): number =>
  (settings.falseAlarmsPerWeek * settings.shares[level]) / (7 * testsADay(level, atlas, settings.windows.length));
