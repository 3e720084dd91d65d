import type { NormalisedText } from './normalise.ts';

/**
 * The hash of an n-gram grows with each character, so the four grams that begin at one place cost four steps
 * and no string is ever cut. FNV-1a over UTF-16 units, stirred at the end so that the low bits can index a table.
 */
export function startHash(block: number): number {
  return Math.imul(0x811c9dc5 ^ block, 0x01000193);
}

export function growHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** @returns an unsigned 32-bit hash that is never 0; 0 marks an empty slot in a table. */
export function finishHash(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0 || 1;
}

/** Calls `visit` with the hash of every n-gram of 1 to `longest` units, and where it begins and ends. */
export function eachGram(
  text: NormalisedText,
  block: number,
  longest: number,
  visit: (hash: number, from: number, to: number) => void,
): void {
  const { codes, length } = text;
  const begin = startHash(block);
  for (let from = 0; from < length; from++) {
    const stop = Math.min(length, from + longest);
    let hash = begin;
    for (let to = from; to < stop; to++) {
      hash = growHash(hash, codes[to]!);
      visit(finishHash(hash), from, to + 1);
    }
  }
}
