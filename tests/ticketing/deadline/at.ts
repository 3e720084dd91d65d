import type { CalendarDefinition } from '../../../ticketing/deadline/calendar.ts';

/** A moment by the city's clock: `at('2026-02-14 09:00')`. */
export function at(local: string): Date {
  const [day, time] = local.split(' ');
  return new Date(`${day}T${time}${time!.length === 5 ? ':00' : ''}+08:00`);
}

/** A region that also rests on its festival and makes the second day up on a Sunday. */
export const withFestival: CalendarDefinition = {
  regionCode: '9901',
  version: '2026-1',
  rest: ['2026-05-27', '2026-05-28'],
  work: ['2026-05-31'],
  office: { start: '09:00', end: '18:00', breaks: [['12:00', '13:30']] },
};

/** A district of it with a longer day and two breaks. */
export const longHours: CalendarDefinition = {
  regionCode: '990102',
  version: '2026-1',
  rest: [],
  work: [],
  office: { start: '08:00', end: '20:00', breaks: [['10:00', '10:15'], ['13:00', '15:30']] },
};
