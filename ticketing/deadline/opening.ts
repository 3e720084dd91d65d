import type { Calendar } from './calendar.ts';
import { cityMoment } from './city-day.ts';
import { addWorking } from './working-time.ts';

/** The first moment of office time on a day (`YYYY-MM-DD`), or on the next working day where that day is none. */
export const openingOf = (calendar: Calendar, day: string): Date => addWorking(calendar, cityMoment(day, '00:00'), 0);
