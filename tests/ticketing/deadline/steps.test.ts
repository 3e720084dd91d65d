import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../../../ticketing/deadline/calendar.ts';
import { stepsOf } from '../../../ticketing/deadline/steps.ts';
import { dueAt } from '../../../ticketing/deadline/working-time.ts';
import type { Limit } from '../../../ticketing/deadline/working-time.ts';
import { at, withFestival } from './at.ts';

const country = nationalCalendar();

function resolveSteps(from: string, limit: Limit, due = dueAt(country, at(from), limit)) {
  return stepsOf('resolve', at(from), due, country, limit).map(({ step, at: when }) => [step, when]);
}

describe('the resolve clock', () => {
  test('of working days reminds in office time and cards on working days', () => {
    expect(resolveSteps('2026-03-09 13:30', { workdays: 4 })).toEqual([
      ['remind50', at('2026-03-11 15:45')],
      ['yellowCard', at('2026-03-12 18:00')],
      ['remind80', at('2026-03-13 09:36')],
      ['overdue', at('2026-03-13 18:00')],
      ['redCard', at('2026-03-16 09:00')],
    ]);
  });

  test('cards skip the festival: yellow on the make-up Saturday before it, red after it', () => {
    const steps = resolveSteps('2026-02-10 10:00', { workdays: 5 });
    expect(steps).toContainEqual(['yellowCard', at('2026-02-14 18:00')]);
    expect(steps).toContainEqual(['overdue', at('2026-02-24 18:00')]);
    expect(resolveSteps('2026-02-11 10:00', { workdays: 3 })).toContainEqual(['redCard', at('2026-02-24 09:00')]);
  });

  test('of under two working days gives yellow at 80 %', () => {
    expect(resolveSteps('2026-03-09 09:00', { workdays: 1 })).toEqual([
      ['remind50', at('2026-03-09 18:00')],
      ['remind80', at('2026-03-10 15:00')],
      ['yellowCard', at('2026-03-10 15:00')],
      ['overdue', at('2026-03-10 18:00')],
      ['redCard', at('2026-03-11 09:00')],
    ]);
    expect(resolveSteps('2026-03-09 09:00', { workdays: 2 })).toContainEqual(['yellowCard', at('2026-03-10 18:00')]);
    expect(resolveSteps('2026-03-09 09:00', { workHours: 10 })).toContainEqual(['yellowCard', at('2026-03-10 09:30')]);
    expect(resolveSteps('2026-03-09 09:00', { workHours: 15 })).toContainEqual(['yellowCard', at('2026-03-09 18:00')]);
  });

  test('round the clock gives red the moment it is overdue, on a rest day too', () => {
    expect(resolveSteps('2026-02-15 00:00', { hours: 20 })).toEqual([
      ['remind50', at('2026-02-15 10:00')],
      ['remind80', at('2026-02-15 16:00')],
      ['yellowCard', at('2026-02-15 16:00')],
      ['overdue', at('2026-02-15 20:00')],
      ['redCard', at('2026-02-15 20:00')],
    ]);
  });

  test('after a pause the yellow card keeps the time of day of the due moment', () => {
    const steps = resolveSteps('2026-03-09 09:00', { workdays: 3 }, at('2026-03-16 10:20'));
    expect(steps).toContainEqual(['yellowCard', at('2026-03-13 10:20')]);
    expect(steps).toContainEqual(['redCard', at('2026-03-17 09:00')]);
  });

  test('that started past its due moment is only overdue', () => {
    const steps = resolveSteps('2026-03-12 10:00', { workdays: 3 }, at('2026-03-10 18:00'));
    expect(steps.map(([step]) => step)).toEqual(['overdue', 'redCard']);
  });

  test('fires in order, warnings strictly between start and due', () => {
    const limit = fc.oneof(
      fc.record({ workdays: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ workHours: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ hours: fc.integer({ min: 1, max: 100 }) }),
    );
    const start = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-11-30'), noInvalidDate: true });
    fc.assert(fc.property(start, limit, (from, one) => {
      const cal = nationalCalendar(withFestival);
      const due = dueAt(cal, from, one);
      const steps = stepsOf('resolve', from, due, cal, one);
      const moments = steps.map((step) => step.at.getTime());
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      expect(steps.slice(-2).map(({ step }) => step)).toEqual(['overdue', 'redCard']);
      expect(steps.slice(0, -2).map(({ step }) => step).toSorted()).toEqual(['remind50', 'remind80', 'yellowCard']);
      expect(steps.slice(0, -2).every((step) => step.at > from && step.at < due)).toBe(true);
    }));
  });
});

test.each(['dispatch', 'sign', 'contact', 'review', 'visit', 'wait', 'conference', 'suspend', 'park', 'checkBack', 'decide', 'report'] as const)('the %s clock only becomes overdue', (clock) => {
  const due = at('2026-03-12 18:00');
  expect(stepsOf(clock, at('2026-03-09 09:00'), due, country, { workdays: 3 })).toEqual([{ step: 'overdue', at: due }]);
});
