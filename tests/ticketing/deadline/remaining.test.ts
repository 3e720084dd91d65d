import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../../../ticketing/deadline/calendar.ts';
import { remaining } from '../../../ticketing/deadline/remaining.ts';
import { at } from './at.ts';

const country = nationalCalendar();
const due = at('2026-03-12 18:00');
const HOUR = 3_600_000;

describe('what staff read of a working limit', () => {
  test.each([
    ['2026-03-10 15:00', '剩余2天3小时'],
    ['2026-03-11 18:00', '剩余1天'],
    ['2026-03-11 20:00', '剩余1天'],
    ['2026-03-12 15:29:30', '剩余2小时30分钟'],
    ['2026-03-12 17:59:30', '即将到期'],
    ['2026-03-12 18:00', '即将到期'],
    ['2026-03-12 18:00:01', '已超期'],
    ['2026-03-13 18:00', '超期1天'],
    ['2026-03-16 10:00', '超期1天1小时'],
  ])('at %s: %s', (now, text) => {
    expect(remaining(country, at(now), due, { workdays: 3 }).text).toBe(text);
  });

  test('nights and weekends do not count down', () => {
    const monday = at('2026-03-16 18:00');
    expect(remaining(country, at('2026-03-13 19:00'), monday, { workdays: 1 })).toEqual(
      remaining(country, at('2026-03-15 23:00'), monday, { workdays: 1 }),
    );
  });
});

test('a round-the-clock limit counts wall time', () => {
  expect(remaining(country, at('2026-03-10 15:00'), due, { days: 3 })).toEqual({
    ms: 51 * HOUR,
    working: false,
    text: '剩余2天3小时',
  });
  expect(remaining(country, at('2026-03-12 20:05'), due, { hours: 24 })).toMatchObject({
    ms: -(2 * HOUR + 300_000),
    text: '超期2小时5分钟',
  });
});
