const FIRST_MS = 1_000;
const LONGEST_MS = 10 * 60_000;

/**
 * How long to wait after a failed try: doubled each time from one second, ten minutes at most,
 * of which a random half is taken off so that jobs that failed together do not return together.
 * @param tries tries made so far, from 1
 * @param random a number from 0 up to 1
 * @returns milliseconds
 */
export function backoffMs(tries: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1));
  return Math.round(full * (1 - random / 2));
}
