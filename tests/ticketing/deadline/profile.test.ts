import { describe, expect, test } from 'vitest';
import { ProfileError, defaultProfile, readProfile } from '../../../ticketing/deadline/profile.ts';

describe('the default profile', () => {
  test.each([
    ['consult', 3],
    ['help', 7],
    ['suggestion', 7],
    ['praise', 3],
    ['complaint', 15],
    ['report', 15],
  ] as const)('a normal %s is resolved in %i workdays', (type, workdays) => {
    expect(defaultProfile.limits(type, 'normal')).toEqual({
      dispatch: { minutes: 30 },
      sign: { workdays: 1 },
      contact: { workdays: 1 },
      resolve: { workdays },
      returnWindow: { workdays: 1 },
      maxReturns: 2,
      extension: { max: 2, each: { workdays: 10 } },
      suspension: { max: 2, each: { workdays: 30 } },
      wait: { workdays: 3 },
      park: { max: 3, each: { days: 90 }, afterwards: { workdays: 5 } },
      review: { workdays: 1 },
      visit: { workdays: 3 },
      rework: { workdays: 5 },
    });
  });

  test('an urgent appeal has two workdays, 24 hours when water, power, gas or heat failed', () => {
    expect(defaultProfile.limits('help', 'urgent')).toEqual({
      dispatch: { minutes: 15 },
      sign: { minutes: 30 },
      contact: { hours: 2 },
      resolve: { workdays: 2 },
      returnWindow: { minutes: 30 },
      maxReturns: 2,
      extension: { max: 1, each: { workdays: 2 } },
      suspension: { max: 1, each: { workdays: 10 } },
      wait: { workdays: 1 },
      park: { max: 3, each: { days: 90 }, afterwards: { workdays: 2 } },
      review: { workdays: 1 },
      visit: { workdays: 1 },
      rework: { workdays: 2 },
    });
    expect(defaultProfile.limits('help', 'urgent', { utility: true }).resolve).toEqual({ hours: 24 });
    expect(defaultProfile.limits('help', 'normal', { utility: true }).resolve).toEqual({ workdays: 7 });
  });

  test('a critical appeal shows a first result in two hours and allows neither return nor extension', () => {
    expect(defaultProfile.limits('complaint', 'critical')).toEqual({
      dispatch: { minutes: 5 },
      sign: { minutes: 15 },
      contact: { minutes: 30 },
      firstResult: { hours: 2 },
      resolve: { hours: 24 },
      returnWindow: null,
      maxReturns: 2,
      extension: null,
      suspension: null,
      wait: { hours: 4 },
      park: null,
      review: { hours: 4 },
      visit: { days: 1 },
      rework: { days: 1 },
    });
  });
});

describe("a city's profile", () => {
  test('replaces the cells it names and keeps the others', () => {
    const city = readProfile({
      version: '2026-1',
      limits: { normal: { complaint: { resolve: { workdays: 10 }, extension: null } } },
      utilities: { urgent: { contact: { minutes: 20 } } },
    });
    expect(city.version).toBe('2026-1');
    expect(city.limits('complaint', 'normal')).toEqual({
      ...defaultProfile.limits('complaint', 'normal'),
      resolve: { workdays: 10 },
      extension: null,
    });
    expect(city.limits('report', 'normal')).toEqual(defaultProfile.limits('report', 'normal'));
    expect(city.limits('help', 'urgent', { utility: true })).toMatchObject({ contact: { minutes: 20 }, resolve: { hours: 24 } });
    expect(defaultProfile.limits('complaint', 'normal').resolve).toEqual({ workdays: 15 });
  });

  test.each([
    ['limits.normal.complaint.resolve.workdays', { normal: { complaint: { resolve: { workdays: 0 } } } }],
    ['limits.normal.complaint.resolve.workdays', { normal: { complaint: { resolve: { workdays: 1.5 } } } }],
    ['limits.urgent.help.sign', { urgent: { help: { sign: { minutes: 5, hours: 1 } } } }],
    ['limits.urgent.help.sign', { urgent: { help: { sign: {} } } }],
    ['limits.urgent.help.sign.weeks', { urgent: { help: { sign: { weeks: 1 } } } }],
    ['limits.critical.praise.resolv', { critical: { praise: { resolv: { days: 1 } } } }],
    ['limits.normal.rumour', { normal: { rumour: {} } }],
    ['limits.normal.help.extension.max', { normal: { help: { extension: { max: 0, each: { workdays: 1 } } } } }],
  ])('names the wrong path %s', (path, limits) => {
    const read = () => readProfile({ version: 'x', limits });
    expect(read).toThrow(ProfileError);
    expect(read).toThrow(`${path}: `);
  });

  test('needs a version', () => {
    expect(() => readProfile({})).toThrow('version: ');
    expect(() => readProfile('')).toThrow(ProfileError);
  });
});
