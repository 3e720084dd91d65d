import type { Value } from './queries.ts';

/** 96.8%, 12, 3.4 h, 12 s; a dash where there is nothing to divide by. */
export function figureText(unit: 'share' | 'count' | 'hours' | 'seconds', value: number | null): string {
  if (value === null) return '—';
  if (unit === 'share') return `${(value * 100).toFixed(1).replace(/\.0$/, '')}%`;
  if (unit === 'seconds') return `${Math.round(value)} s`;
  return unit === 'count' ? String(value) : `${value.toFixed(1).replace(/\.0$/, '')} h`;
}

/** Hours are added up to fractions; everything else is counted. */
export const countText = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(1));
export const pointsText = (n: number | null): string => (n === null ? '—' : n.toFixed(2).replace(/\.?0+$/, '') || '0');
export const isEmpty = (value: Value | undefined): boolean => value === undefined || (value.denominator === 0 && value.excluded === 0);

const twoDigits = (n: number) => String(n).padStart(2, '0');
/** The first and the last day of a month, YYYY-MM; of a running one up to `today`. */
export function monthDays(month: string, today: string): { from: string; to: string } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const last = `${month}-${twoDigits(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
  return { from: `${month}-01`, to: last > today ? today : last };
}
export const monthBefore = (month: string): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 2;
  return `${Math.floor(at / 12)}-${twoDigits((at % 12) + 1)}`;
};
