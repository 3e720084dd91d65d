import { normalise } from '../features/normalise.ts';
import type { Reading } from './reading.ts';

/** A listed phrase found in a text, from unit `from` up to `to`. */
export interface Found<T> {
  entry: T;
  from: number;
  to: number;
}

interface Phrase<T> {
  codes: Uint16Array;
  entry: T;
}

/** Finds the phrases of a list in a text in one pass. Of phrases that begin at one place the longest counts. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<number, Phrase<T>[]>();

  /** @param lists phrases separated by spaces, with what they stand for. */
  constructor(lists: Iterable<readonly [phrases: string, entry: T]>) {
    for (const [phrases, entry] of lists) for (const phrase of phrases.split(/\s+/u)) this.add(phrase, entry);
    for (const phrases of this.byFirst.values()) phrases.sort((a, b) => b.codes.length - a.codes.length);
  }

  private add(phrase: string, entry: T): void {
    const { codes, length } = normalise(phrase);
    if (length === 0) return;
    const known = this.byFirst.get(codes[0]!);
    const added = { codes: codes.slice(0, length), entry };
    if (known === undefined) this.byFirst.set(codes[0]!, [added]);
    else known.push(added);
  }

  /** In order of place; a phrase that begins inside a found one is not found again. */
  find(reading: Reading): Found<T>[] {
    const found: Found<T>[] = [];
    const { codes, length } = reading;
    for (let from = 0; from < length; from++) {
      const phrase = this.byFirst.get(codes[from]!)?.find(({ codes: wanted }) => standsAt(wanted, codes, from, length));
      if (phrase === undefined) continue;
      const to = from + phrase.codes.length;
      found.push({ entry: phrase.entry, from, to });
      from = to - 1;
    }
    return found;
  }
}

function standsAt(wanted: Uint16Array, codes: Uint16Array, from: number, length: number): boolean {
  if (from + wanted.length > length) return false;
  for (let i = 1; i < wanted.length; i++) if (codes[from + i] !== wanted[i]) return false;
  return true;
}

/** Of phrases in order of place, those that lie wholly or partly between units `from` and `to`. */
export function* between<T>(found: readonly Found<T>[], from: number, to: number): Generator<Found<T>> {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < found.length && found[i]!.from < to; i++) yield found[i]!;
}
