import { expect, test } from 'vitest';
import { daily, percent, points, shareOf } from '../../../console/judgement/share-text.ts';
import { weekMarks } from '../../../console/judgement/week-marks.ts';

const tally = { advised: 0, decided: 0, kept: 0, topThree: 0, auto: 0, ask: 0, hold: 0, autoDecided: 0, cameBack: 0 };
const week = (monday: string) => ({ ...tally, week: monday });
const since = (name: string, day: string) => ({ ...tally, name, since: day, until: '2026-03-01' });

test('nothing counted is a dash, never 0%', () => {
  expect([percent(shareOf(0, 0)), percent(shareOf(0, 10)), percent(shareOf(984, 1000))]).toEqual(['—', '0.0%', '98.4%']);
});

test('a change between shares is in percentage points with its sign; against nothing it is not said', () => {
  expect([points(0.88, 0.861), points(0.861, 0.88), points(0.5, 0.5001), points(0.5, null), points(null, 0.5)]).toEqual(['+1.9', '−1.9', '±0', '', '']);
});

test('few tickets a day are said exactly, many in whole numbers', () => {
  expect([daily(0.44), daily(3), daily(9.96), daily(214.6)]).toEqual(['0.4', '3', '10', '215']);
});

test('a week is marked in which another model or policy first advised; where the first began is no change', () => {
  const weeks = [week('2026-02-02'), week('2026-02-09'), week('2026-02-16')];
  const marks = weekMarks({ weeks, models: [since('甲 1', '2026-02-03'), since('乙 2', '2026-02-15')], policies: [since('default-1', '2026-02-03'), since('city-1', '2026-02-16')] });
  expect(marks).toEqual([{ week: '2026-02-09', kind: 'model', name: '乙 2', since: '2026-02-15' }, { week: '2026-02-16', kind: 'policy', name: 'city-1', since: '2026-02-16' }]);
});
