import { existsSync, readFileSync } from 'node:fs';

/** Where the table of common pairs lies, beside this file. Made by `build.ts`. */
export const TABLE = new URL('./background.bin', import.meta.url);

/** Steps to an e-fold in the packed logarithm: 255 / 20 reaches down to one message in 340,000. */
const STEPS = 20;

/** A share of messages (0 < rate ≤ 1) as one byte. */
export function packRate(rate: number): number {
  return Math.min(255, Math.max(0, Math.round(-Math.log(rate) * STEPS)));
}

function unpackRate(byte: number): number {
  return Math.exp(-byte / STEPS);
}

function load(): { keys: Uint32Array; rates: Uint8Array } {
  const bytes = existsSync(TABLE) ? readFileSync(TABLE) : Buffer.alloc(0);
  const size = bytes.length >>> 2;
  const keys = new Uint32Array(size);
  const rates = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const entry = bytes.readUInt32BE(i * 4);
    keys[i] = entry >>> 8;
    rates[i] = entry & 255;
  }
  return { keys, rates };
}

const { keys, rates } = load();

/**
 * In what share of citizens' messages at large the pair with this hash occurs, 0 when it is too rare to be listed
 * (which a name of a place or a firm nearly always is).
 */
export function commonRate(hash: number): number {
  const key = hash >>> 8;
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle]!;
    if (found === key) return unpackRate(rates[middle]!);
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
