/** City days as numbers: arithmetic without strings where thousands of them are walked. */
const dayMs = 86_400_000;
export const dayNumber = (day: string): number => Date.parse(day) / dayMs;
export const dayText = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
/** 0 Sunday … 6 Saturday */
export const weekday = (number: number): number => (number + 4) % 7;
