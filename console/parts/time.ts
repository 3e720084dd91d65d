/** Moments as people of the city read them: always UTC+8, whatever the machine's own zone. */
const parts = (iso: string) => {
  const shifted = new Date(new Date(iso).getTime() + 8 * 3_600_000).toISOString();
  return { year: shifted.slice(0, 4), day: shifted.slice(5, 10), time: shifted.slice(11, 16), date: shifted.slice(0, 10) };
};

/** 2026-11-21 */
export const dateOf = (iso: string) => parts(iso).date;
/** 14:05 */
export const timeOf = (iso: string) => parts(iso).time;
/** 2026-11-21 14:05 */
export const momentOf = (iso: string) => `${parts(iso).date} ${parts(iso).time}`;
/** 14:05 today, 11-21 14:05 this year, else with the year. */
export function shortMoment(iso: string, now: Date = new Date()): string {
  const at = parts(iso);
  const today = parts(now.toISOString());
  return at.date === today.date ? at.time : at.year === today.year ? `${at.day} ${at.time}` : `${at.date} ${at.time}`;
}
/** 82 → 1:22 */
export const stopwatch = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
/** One day as the bounds of a list: the API's `from` and `to` are days of the city, both included. */
export const dayBounds = (date: string) => ({ from: date, to: date });
