import { existsSync, readFileSync } from 'node:fs';
import { hashOf } from './hash.ts';

/** Numbers that say where a text lies. */
export const DIMENSIONS = 64;
/** Where the table of word vectors lies. Made by `background/build-meaning.ts`; it never changes, for stored signatures were made with it. */
export const MEANINGS = new URL('./background/meaning.bin', import.meta.url);

/** What a word in the title counts for, and how many words of a text are read. */
const TITLE_COUNTS = 2;
const READ = 300;
/** One word may be an accident: of so few nothing is said. */
const FEWEST_WORDS = 2;

interface Table { keys: Uint32Array; weights: Uint8Array; vectors: Int8Array; centre: Float32Array }

/** The file: the centre of all texts (float32 a dimension), then a word's hash (uint32), its weight (uint8) and vector (int8 a dimension); little-endian, hashes ascending. */
function load(): Table {
  const bytes = existsSync(MEANINGS) ? readFileSync(MEANINGS) : Buffer.alloc(DIMENSIONS * 4);
  const entry = 5 + DIMENSIONS;
  const size = Math.floor((bytes.length - DIMENSIONS * 4) / entry);
  const table: Table = { keys: new Uint32Array(size), weights: new Uint8Array(size), vectors: new Int8Array(size * DIMENSIONS), centre: new Float32Array(DIMENSIONS) };
  for (let d = 0; d < DIMENSIONS; d++) table.centre[d] = bytes.readFloatLE(d * 4);
  for (let i = 0, at = DIMENSIONS * 4; i < size; i++, at += entry) {
    table.keys[i] = bytes.readUInt32LE(at);
    table.weights[i] = bytes[at + 4]!;
    for (let d = 0; d < DIMENSIONS; d++) table.vectors[i * DIMENSIONS + d] = bytes.readInt8(at + 5 + d);
  }
  return table;
}

const { keys, weights, vectors, centre } = load();
const places = new Map(Array.from(keys, (key, i) => [key, i] as const));

/** The key of a word in the table. */
export const wordKey = (word: string) => hashOf(`word ${word}`);

/**
 * Where a text lies among all that citizens write about: texts that tell one matter in different words lie close.
 * A direction, each number as a byte; null for a text of which hardly a word is known. Pure.
 * @param title, content the words of each, in order
 */
export function meaningOf(title: readonly string[], content: readonly string[]): Int8Array | null {
  const counts = new Map<number, number>();
  for (const [words, times] of [[title, TITLE_COUNTS], [content.slice(0, READ), 1]] as const) {
    for (const word of words) {
      const place = places.get(wordKey(word));
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + times);
    }
  }
  if (counts.size < FEWEST_WORDS) return null;
  const sum = new Float64Array(DIMENSIONS);
  for (const [place, count] of counts) {
    const weight = (1 + Math.log(count)) * weights[place]!;
    for (let d = 0; d < DIMENSIONS; d++) sum[d]! += weight * vectors[place * DIMENSIONS + d]!;
  }
  const length = Math.hypot(...sum);
  if (length === 0) return null;
  const direction = sum.map((value, d) => value / length - centre[d]!);
  const scale = 127 / Math.max(...direction.map(Math.abs));
  return Int8Array.from(direction, (value) => Math.round(value * scale));
}

/** Cosine of two meanings, −1 to 1. */
export function meaningsAgree(a: Int8Array, b: Int8Array): number {
  let dot = 0, normA = 0, normB = 0;
  for (let d = 0; d < DIMENSIONS; d++) {
    const [x, y] = [a[d]!, b[d]!];
    dot += x * y;
    normA += x * x;
    normB += y * y;
  }
  return normA && normB ? dot / Math.sqrt(normA * normB) : 0;
}
