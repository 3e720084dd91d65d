import { dateOf } from '../parts/time.ts';

const dayMs = 86_400_000;
/** The day of the city so many days before `now`, as YYYY-MM-DD. */
export const daysAgo = (days: number, now: Date = new Date()) => dateOf(new Date(now.getTime() - days * dayMs).toISOString());
