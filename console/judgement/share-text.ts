/** 0.9684 → 96.8%; nothing to count → a dash. */
export const percent = (share: number | null, digits = 1): string => (share === null ? '—' : `${(share * 100).toFixed(digits)}%`);

/** A share of counts; null where there is nothing to divide by. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** 3.4, 12: tickets a day, exact where they are few. */
export const daily = (perDay: number): string => (perDay < 10 ? perDay.toFixed(1).replace(/\.0$/, '') : String(Math.round(perDay)));

/** +1.2, −0.4: percentage points between two shares; empty where one is missing. */
export function points(now: number | null, before: number | null): string {
  if (now === null || before === null) return '';
  const by = Math.round((now - before) * 1000) / 10;
  return by === 0 ? '±0' : `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)}`;
}
