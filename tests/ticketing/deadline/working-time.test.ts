import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../../../ticketing/deadline/calendar.ts';
import { addWorking, dueAt, resumeDue, workingBetween } from '../../../ticketing/deadline/working-time.ts';
import { at, withFestival } from './at.ts';

const country = nationalCalendar();
const region = nationalCalendar(withFestival);
const HOUR = 3_600_000;

describe('workdays count from the day after and end with the office', () => {
  test.each([
    ['2026-03-09 03:00', 3, '2026-03-12 18:00', 'before the office opens'],
    ['2026-03-09 17:59:59', 3, '2026-03-12 18:00', 'just before it closes'],
    ['2026-03-09 18:00', 3, '2026-03-12 18:00', 'as it closes'],
    ['2026-03-09 18:00:01', 3, '2026-03-13 18:00', 'after it closed: received the next day'],
    ['2026-03-07 10:00', 1, '2026-03-10 18:00', 'on a Saturday: received on Monday'],
    ['2026-02-13 10:00', 1, '2026-02-14 18:00', 'the make-up Saturday is the next day'],
    ['2026-02-13 23:59:59', 1, '2026-02-24 18:00', 'a second before the make-up day: received on it'],
    ['2026-02-14 00:00', 1, '2026-02-24 18:00', 'on the make-up day itself, the festival between'],
    ['2026-02-14 18:00:01', 1, '2026-02-25 18:00', 'after its office: received after the festival'],
    ['2026-02-27 09:00', 2, '2026-03-02 18:00', 'over the second make-up Saturday'],
    ['2026-03-09 10:00', 0, '2026-03-09 18:00', 'none: the same day'],
  ])('%s + %i = %s (%s)', (from, workdays, due) => {
    expect(dueAt(country, at(from), { workdays })).toEqual(at(due));
  });

  test('a local festival puts a due day off in its region only', () => {
    expect(dueAt(country, at('2026-05-26 10:00'), { workdays: 2 })).toEqual(at('2026-05-28 18:00'));
    expect(dueAt(region, at('2026-05-26 10:00'), { workdays: 2 })).toEqual(at('2026-05-31 18:00'));
  });

  test('part days and negative days are refused', () => {
    expect(() => dueAt(country, at('2026-03-09 10:00'), { workdays: 1.5 })).toThrow(RangeError);
    expect(() => dueAt(country, at('2026-03-09 10:00'), { workdays: -1 })).toThrow(RangeError);
  });
});

describe('other limits', () => {
  const eve = at('2026-02-14 23:50');

  test('minutes, hours and days run through the festival night', () => {
    expect(dueAt(country, eve, { minutes: 15 })).toEqual(at('2026-02-15 00:05'));
    expect(dueAt(country, eve, { hours: 24 })).toEqual(at('2026-02-15 23:50'));
    expect(dueAt(country, eve, { days: 2 })).toEqual(at('2026-02-16 23:50'));
  });

  test('office hours wait for the office', () => {
    expect(dueAt(country, eve, { workHours: 1 })).toEqual(at('2026-02-24 10:00'));
    expect(dueAt(country, at('2026-03-09 11:30'), { workHours: 1 })).toEqual(at('2026-03-09 14:00'));
  });
});

describe('adding office time', () => {
  test.each([
    ['2026-03-09 09:00', 3, '2026-03-09 12:00', 'a morning ends at noon, not after the break'],
    ['2026-03-09 09:00', 7.5, '2026-03-09 18:00', 'a full day ends with the day'],
    ['2026-03-09 12:10', 0, '2026-03-09 13:30', 'nothing, from the break: the office start'],
    ['2026-03-06 17:00', 2, '2026-03-09 10:00', 'over a weekend'],
    ['2026-02-14 17:00', 2, '2026-02-24 10:00', 'from a make-up day over the festival'],
  ])('%s + %d h = %s (%s)', (from, hours, to) => {
    expect(addWorking(country, at(from), hours * HOUR)).toEqual(at(to));
  });

  test('time cannot be taken away', () => {
    expect(() => addWorking(country, at('2026-03-09 09:00'), -1)).toThrow(RangeError);
    expect(() => addWorking(country, at('2026-03-09 09:00'), Number.NaN)).toThrow(RangeError);
  });

  test('a calendar that never works is an error, not an endless search', () => {
    const days: string[] = [];
    for (let day = Date.UTC(2026, 0, 1); days.length < 900; day += 24 * HOUR) days.push(new Date(day).toISOString().slice(0, 10));
    const never = nationalCalendar({ ...withFestival, rest: days, work: [] });
    expect(() => addWorking(never, at('2026-01-05 09:00'), 1)).toThrow('no working day');
  });
});

describe('office time between two moments', () => {
  test('leaves out nights, breaks and rest days, and counts make-up days', () => {
    expect(workingBetween(country, at('2026-02-13 17:00'), at('2026-02-24 10:00'))).toBe(9.5 * HOUR);
    expect(workingBetween(country, at('2026-02-15 00:00'), at('2026-02-23 23:59:59'))).toBe(0);
  });
});

describe('after a pause', () => {
  const due = at('2026-03-12 18:00');

  test('a working limit moves by the office time paused', () => {
    const resumed = resumeDue(country, due, at('2026-03-10 16:00'), at('2026-03-11 10:00'), { workdays: 3 });
    expect(resumed).toEqual(at('2026-03-13 12:00'));
  });

  test('a pause over rest days alone moves nothing', () => {
    expect(resumeDue(country, due, at('2026-03-07 00:00'), at('2026-03-08 23:00'), { workdays: 3 })).toEqual(due);
  });

  test('a round-the-clock limit moves by wall time', () => {
    const resumed = resumeDue(country, due, at('2026-03-07 00:00'), at('2026-03-08 00:00'), { hours: 24 });
    expect(resumed).toEqual(at('2026-03-13 18:00'));
  });

  test('a pause that ends before it began is refused', () => {
    expect(() => resumeDue(country, due, at('2026-03-11 10:00'), at('2026-03-10 16:00'), { hours: 1 })).toThrow(RangeError);
  });
});
