import { describe, expect, test } from 'vitest';
import { hypergeometricTail, leastBeyond, negativeBinomialTail } from '../../../analytics/sensing/detect/distribution.ts';
import { exemplarOf, testsADay, thresholdOf, usualSettings } from '../../../analytics/sensing/detect/index.ts';
import { cityFactors, kindOfDay } from '../../../analytics/sensing/detect/day-factors.ts';
import { dayNumber } from '../../../analytics/sensing/detect/days.ts';
import { nationalCalendar } from '../../../ticketing/deadline/calendar.ts';
import { atlas, watchYear } from '../../bench/sensing/year.ts';

describe('tails of counts', () => {
  test('of Poisson and negative binomial are what tables say, far out as well', () => {
    expect(negativeBinomialTail(3, 1, Infinity)).toBeCloseTo(1 - Math.exp(-1) * 2.5, 10);
    expect(negativeBinomialTail(10, 1, Infinity)).toBeCloseTo(1.1142547833872e-7, 16);
    // negative binomial with shape 1 is geometric: P(Y ≥ y) = (mean / (1 + mean))^y
    expect(negativeBinomialTail(5, 2, 1)).toBeCloseTo((2 / 3) ** 5, 12);
    expect(negativeBinomialTail(0, 2, 1)).toBe(1);
  });
  test('the least number beyond a probability is the first that is', () => {
    const least = leastBeyond(1e-6, 0.3, 20);
    expect(negativeBinomialTail(least, 0.3, 20)).toBeLessThanOrEqual(1e-6);
    expect(negativeBinomialTail(least - 1, 0.3, 20)).toBeGreaterThan(1e-6);
  });
  test('of draws without putting back', () => {
    expect(hypergeometricTail(2, 5, 2, 2)).toBeCloseTo(1 / 10, 12);
    expect(hypergeometricTail(0, 5, 2, 2)).toBe(1);
    expect(hypergeometricTail(3, 5, 2, 2)).toBe(0);
  });
});

describe('the stated rate of false alarms', () => {
  test('is the sum of all thresholds over all tests of a week', () => {
    const sum = (['city', 'district', 'subdistrict', 'community', 'unit'] as const).reduce((all, level) => all + 7 * testsADay(level, atlas, usualSettings.windows.length) * thresholdOf(level, atlas, usualSettings), 0);
    expect(sum).toBeCloseTo(usualSettings.falseAlarmsPerWeek, 10);
  });
});

describe('kinds of days', () => {
  test('a holiday in the week, a make-up workday, and an ordinary Monday are told apart', () => {
    const calendar = { isWorkday: (day: string) => nationalCalendar().isWorkday(day) };
    expect(kindOfDay(dayNumber('2025-10-01'), calendar)).toBe(7); // National Day, a Wednesday
    expect(kindOfDay(dayNumber('2025-09-28'), calendar)).toBe(8); // a Sunday that was worked
    expect(kindOfDay(dayNumber('2025-09-22'), calendar)).toBe(1);
  });
  test('factors follow the weeks and are not tilted by growth', () => {
    const counts = Array.from({ length: 112 }, (_, i) => (i % 7 === 0 ? 50 : 100) * (1 + i / 112));
    const factors = cityFactors(counts, counts.map((_, i) => i % 7));
    expect(factors[0]! / factors[3]!).toBeCloseTo(0.51, 1);
  });
});

describe('an exemplar', () => {
  const plain = { belonging: 0.9, sharedPhrases: 3, length: 120, hasAddress: true, hasMatter: true, named: true, likes: 0 };
  test('is whole, has a place, and shares most with the others; it says why', () => {
    expect(exemplarOf([{ ...plain, ticketId: 1, length: 8, hasAddress: false }, { ...plain, ticketId: 2 }, { ...plain, ticketId: 3, named: false }])).toEqual({ ticketId: 2, because: ['与组内其他诉求共有3处说法', '事由完整、篇幅适中', '写明地点', '实名反映'] });
    expect(exemplarOf([])).toBeNull();
  });
});

describe('a generated city with planted outbreaks', () => {
  test('all but the tiniest are found in days, one voice is none, and false alarms stay below the stated rate', () => {
    const year = watchYear({ seed: 11, perYear: 60_000, before: 0.5, perKind: 2, watched: 70, step: 2 });
    const found = (kind: string) => year.planted.filter((p) => p.kind === kind && year.ours.some((a) => a.planted === p.id && a.day <= p.from + p.days + 3)).length;
    expect(['small', 'medium', 'large', 'slow', 'district', 'citywide'].map(found)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(found('oneVoice')).toBe(0);
    const falseAlarms = (alarms: typeof year.ours) => alarms.filter((a) => a.planted === null).length / (70 / 7);
    expect(falseAlarms(year.ours)).toBeLessThanOrEqual(usualSettings.falseAlarmsPerWeek);
    expect(falseAlarms(year.plain)).toBeGreaterThan(5 * usualSettings.falseAlarmsPerWeek);
  }, 120_000);
});
