import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../../../ticketing/deadline/calendar.ts';
import type { Calendar } from '../../../ticketing/deadline/calendar.ts';
import { cityDay } from '../../../ticketing/deadline/city-day.ts';
import { addWorking, dueAt, resumeDue, workingBetween } from '../../../ticketing/deadline/working-time.ts';
import type { Limit } from '../../../ticketing/deadline/working-time.ts';
import { longHours, withFestival } from './at.ts';

const HOUR = 3_600_000;
const anyCalendar = fc.constantFrom(nationalCalendar(), nationalCalendar(withFestival), nationalCalendar(longHours));

// Whole seconds make edges of spans likely; the shifts put moments on, just before and just after them.
const edge = fc.constantFrom('09:00', '12:00', '13:30', '18:00', '00:00', '23:59').chain((time) =>
  fc.tuple(fc.integer({ min: 0, max: 729 }), fc.constantFrom(-1, 0, 1, 59_000)).map(
    ([day, shift]) => new Date(Date.parse(`2025-01-01T${time}:00+08:00`) + day * 24 * HOUR + shift),
  ),
);
const moment = fc.oneof(edge, fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }));
const officeMs = fc.oneof(fc.integer({ min: 0, max: 60 * HOUR }), fc.integer({ min: 0, max: 60 }).map((half) => (half * HOUR) / 2));
const anyLimit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ workdays: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ workHours: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ minutes: fc.integer({ min: 0, max: 600 }) }),
  fc.record({ hours: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ days: fc.integer({ min: 0, max: 30 }) }),
);

function inOffice(cal: Calendar, time: Date): boolean {
  return cal.spans(cityDay(time)).some((span) => span.from <= time && time <= span.to);
}

function inOrder(a: Date, b: Date): [Date, Date] {
  return a <= b ? [a, b] : [b, a];
}

describe('adding office time', () => {
  test('never lands in a rest period', () => {
    fc.assert(fc.property(anyCalendar, moment, officeMs, (cal, from, ms) => {
      const to = addWorking(cal, from, ms);
      expect(to >= from && inOffice(cal, to)).toBe(true);
    }));
  });

  test('is measured again as what was added', () => {
    fc.assert(fc.property(anyCalendar, moment, officeMs, (cal, from, ms) => {
      expect(workingBetween(cal, from, addWorking(cal, from, ms))).toBe(ms);
    }));
  });

  test('splits and joins', () => {
    fc.assert(fc.property(anyCalendar, moment, officeMs, officeMs, (cal, from, a, b) => {
      expect(addWorking(cal, addWorking(cal, from, a), b)).toEqual(addWorking(cal, from, a + b));
    }));
  });

  test('is monotone in the start and in the length', () => {
    fc.assert(fc.property(anyCalendar, moment, moment, officeMs, officeMs, (cal, one, other, a, b) => {
      const [early, late] = inOrder(one, other);
      expect(addWorking(cal, early, a) <= addWorking(cal, late, a)).toBe(true);
      expect(addWorking(cal, one, Math.min(a, b)) <= addWorking(cal, one, Math.max(a, b))).toBe(true);
    }));
  });
});

describe('office time between moments', () => {
  test('adds up over any point between, in either direction', () => {
    fc.assert(fc.property(anyCalendar, moment, moment, moment, (cal, a, b, c) => {
      expect(workingBetween(cal, a, b) + workingBetween(cal, b, c)).toBe(workingBetween(cal, a, c));
    }));
  });

  test('changes sign with direction', () => {
    fc.assert(fc.property(anyCalendar, moment, moment, (cal, a, b) => {
      expect(workingBetween(cal, a, b) + workingBetween(cal, b, a)).toBe(0);
    }));
  });
});

describe('due moments', () => {
  test('working limits fall in office time, never before the start, later for later appeals', () => {
    fc.assert(fc.property(anyCalendar, moment, moment, anyLimit, (cal, one, other, limit) => {
      const [early, late] = inOrder(one, other);
      const due = dueAt(cal, early, limit);
      expect(due >= early && due <= dueAt(cal, late, limit)).toBe(true);
      if ('workdays' in limit || 'workHours' in limit) expect(inOffice(cal, due)).toBe(true);
    }));
  });

  test('a pause leaves as much time as there was', () => {
    fc.assert(fc.property(anyCalendar, moment, moment, moment, anyLimit, (cal, from, one, other, limit) => {
      const [paused, resumed] = inOrder(one, other);
      const due = dueAt(cal, from, limit);
      const moved = resumeDue(cal, due, paused, resumed, limit);
      if ('workdays' in limit || 'workHours' in limit) {
        expect(workingBetween(cal, resumed, moved)).toBe(workingBetween(cal, paused, due));
      } else {
        expect(moved.getTime() - resumed.getTime()).toBe(due.getTime() - paused.getTime());
      }
    }));
  });
});
