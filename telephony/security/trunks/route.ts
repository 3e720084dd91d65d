import type { trunk, trunkHealth } from '../../db/schema/index.ts';

type Way = Pick<typeof trunk.$inferSelect, 'name' | 'prefixes' | 'priority' | 'format' | 'numbers'>;
type Health = Pick<typeof trunkHealth.$inferSelect, 'name' | 'failures' | 'lastFailureAt'>;

/** So many calls in a row that it could not carry put a trunk last, until this long after the last of them. */
const failing = 3;
const failingMs = 5 * 60_000;
export const isFailing = (health: Health | undefined, now: Date): boolean => health !== undefined && health.failures >= failing && health.lastFailureAt !== null && now.getTime() - health.lastFailureAt.getTime() < failingMs;

/** The trunks that may carry a call to this number, best first: the longest beginning that fits, then priority, then name. One that keeps failing goes last, and is still tried. */
export function waysTo<T extends Way>(number: string, trunks: readonly T[], health: readonly Health[], now: Date): T[] {
  const fits = trunks.flatMap((t) => { const length = Math.max(-1, ...t.prefixes.filter((p) => number.startsWith(p)).map((p) => p.length)); return length < 0 ? [] : [{ t, length, bad: isFailing(health.find((h) => h.name === t.name), now) }]; });
  return fits.toSorted((a, b) => Number(a.bad) - Number(b.bad) || b.length - a.length || a.t.priority - b.t.priority || (a.t.name < b.t.name ? -1 : 1)).map(({ t }) => t);
}

/** A normalised number as a trunk wants it dialled. */
export function asDialled(number: string, format: Way['format'], cityArea: string): string {
  if (format === 'local') return number.startsWith(cityArea) ? number.slice(cityArea.length) : number;
  if (format === 'national' || number.startsWith('+')) return number;
  // Short numbers have no place in the world's plan.
  if (number.length < 7) return number;
  if (/^[2-8]\d{6,7}$/.test(number)) return `+86${cityArea.slice(1)}${number}`;
  return `+86${number.replace(/^0/, '')}`;
}
