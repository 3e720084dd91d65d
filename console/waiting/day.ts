const CITY_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The city's day, YYYY-MM-DD, so many days after a moment (now, where none is given). */
export const dayOf = (plus = 0, at: string | number = Date.now()): string => new Date(new Date(at).getTime() + CITY_OFFSET_MS + plus * DAY_MS).toISOString().slice(0, 10);
