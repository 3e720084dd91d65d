import { describe, expect, test } from 'vitest';
import { countryDefinition, nationalCalendar, regionCalendar } from '../../../ticketing/deadline/calendar.ts';
import type { CalendarDefinition } from '../../../ticketing/deadline/calendar.ts';
import { at, withFestival } from './at.ts';

const country = nationalCalendar();

describe('the national days', () => {
  test.each([
    ['2026-02-14', true, 'a Saturday made up for the Spring Festival'],
    ['2026-02-28', true, 'the other Saturday made up'],
    ['2026-02-16', false, 'a Monday of the Spring Festival'],
    ['2026-02-24', true, 'the Tuesday after it'],
    ['2026-03-07', false, 'a plain Saturday'],
    ['2026-03-08', false, 'a plain Sunday'],
    ['2026-03-09', true, 'a plain Monday'],
    ['2025-10-08', false, 'the last day of a long National Day'],
  ])('%s: workday %s (%s)', (day, workday) => {
    expect(country.isWorkday(day)).toBe(workday);
  });

  test('years without the State Council notice are not known, and count weekends only', () => {
    expect(country.known('2026-12-31')).toBe(true);
    expect(country.known('2003-12-31')).toBe(false);
    expect(country.known('2099-10-01')).toBe(false);
    expect(country.isWorkday('2099-10-01')).toBe(true);
    expect(country.isWorkday('2099-10-03')).toBe(false);
  });

  test('a workday has its spans around the lunch break, a rest day has none', () => {
    expect(country.spans('2026-02-14')).toEqual([
      { from: at('2026-02-14 09:00'), to: at('2026-02-14 12:00') },
      { from: at('2026-02-14 13:30'), to: at('2026-02-14 18:00') },
    ]);
    expect(country.spans('2026-02-15')).toEqual([]);
  });
});

describe("a region's own days", () => {
  const region = nationalCalendar(withFestival);

  test('rest and work days go before the national ones', () => {
    expect(country.isWorkday('2026-05-27')).toBe(true);
    expect(region.isWorkday('2026-05-27')).toBe(false);
    expect(country.isWorkday('2026-05-31')).toBe(false);
    expect(region.isWorkday('2026-05-31')).toBe(true);
  });

  test('a local rest day beats a national make-up day', () => {
    const one = nationalCalendar({ ...withFestival, rest: ['2026-02-14'] });
    expect(one.isWorkday('2026-02-14')).toBe(false);
  });

  test('a day cannot be both', () => {
    const both = { ...withFestival, work: ['2026-05-27'] };
    expect(() => nationalCalendar(both)).toThrow('2026-05-27');
  });

  test.each([
    [{ start: '18:00', end: '09:00' }],
    [{ start: '9:00', end: '18:00' }],
    [{ start: '09:00', end: '25:00' }],
    [{ start: '09:00', end: '18:00', breaks: [['13:00', '12:00']] }],
    [{ start: '09:00', end: '18:00', breaks: [['17:00', '19:00']] }],
  ] as [CalendarDefinition['office']][])('office hours %j are refused', (office) => {
    expect(() => nationalCalendar({ ...withFestival, office })).toThrow(RangeError);
  });
});

describe('which calendar a region has', () => {
  const next = { ...withFestival, version: '2026-2', from: '2026-07-01', rest: [] };
  const district = { ...withFestival, regionCode: '990101', version: 'district', from: '2026-09-01' };
  const all = [withFestival, next, district];
  const versionOf = (code: string, day: string) => regionCalendar(code, all, at(`${day} 12:00`)).version;

  test('the newest version valid on the day', () => {
    expect(versionOf('9901', '2026-06-30')).toBe('2026-1');
    expect(versionOf('9901', '2026-07-01')).toBe('2026-2');
    expect(regionCalendar('9901', all, at('2026-06-30 23:59:59')).version).toBe('2026-1');
    expect(regionCalendar('9901', all, at('2026-07-01 00:00')).version).toBe('2026-2');
  });

  test('the nearest ancestor having one', () => {
    expect(versionOf('990101003', '2026-09-01')).toBe('district');
    expect(versionOf('990101003', '2026-08-31')).toBe('2026-2');
    expect(versionOf('990102003', '2026-09-01')).toBe('2026-2');
  });

  test('else the country', () => {
    expect(versionOf('8801', '2026-09-01')).toBe(countryDefinition.version);
  });

  test('version 10 is newer than version 9 of the same day', () => {
    const [nine, ten] = ['9', '10'].map((version) => ({ ...withFestival, version }));
    expect(regionCalendar('9901', [ten!, nine!], at('2026-01-05 09:00')).version).toBe('10');
  });
});
