import { setImmediate } from 'node:timers/promises';
import { HashIndex } from '../features/hash-index.ts';
import { wordHashes } from '../features/words.ts';
import { wordVectors, type WordVectors } from '../features/word-vectors.ts';
import { seededRandom } from './random.ts';

export interface WordLearning {
  dims: number;
  /** A word in fewer texts is left out. */
  minTexts: number;
  /** Turns of the iteration towards the strongest directions. */
  turns: number;
  seed: number;
}

export const WORD_LEARNING: WordLearning = { dims: 120, minTexts: 5, turns: 4, seed: 1 };

/** A text without a label; what was answered to it stands beside it and shares its subject. */
export interface PlainText {
  title: string;
  body: string;
  reply?: string;
}

/** Texts × words, row after row: (1 + log count) × idf, each row of length 1. */
interface Table {
  rowStart: Uint32Array;
  words: Uint32Array;
  values: Float32Array;
}

/**
 * Learns word vectors by latent semantic analysis: the strongest directions of the table of texts and words, found by
 * subspace iteration (Halko, Martinsson, Tropp 2011). No label is read.
 */
export async function learnWords(texts: readonly PlainText[], { dims, minTexts, turns, seed }: WordLearning, progress: (line: string) => void = () => {}): Promise<WordVectors> {
  const { hashes, table } = tableOf(texts, minTexts);
  const size = Math.min(dims, hashes.length, texts.length);
  progress(`${texts.length} texts without labels, ${hashes.length} words`);
  const random = seededRandom(seed);
  let basis = Float32Array.from({ length: hashes.length * size }, () => random() * 2 - 1);
  for (let turn = 0; turn < turns; turn++) {
    basis = throughTable(table, basis, size);
    orthonormalise(basis, size);
    progress(`word vectors, turn ${turn + 1} of ${turns}`);
    await setImmediate();
  }
  for (let word = 0; word < hashes.length; word++) {
    let square = 0;
    for (let d = 0; d < size; d++) square += basis[word * size + d]! ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let d = 0; d < size; d++) basis[word * size + d]! *= scale;
  }
  return wordVectors(size, hashes, basis);
}

function tableOf(texts: readonly PlainText[], minTexts: number): { hashes: Uint32Array; table: Table } {
  const seen = new HashIndex(1 << 16);
  const hashes: number[] = [];
  const textCount: number[] = [];
  const rows = texts.map(({ title, body, reply }) => {
    const counts = new Map<number, number>();
    const take = (text: string, times: number) => {
      for (const hash of wordHashes(text)) {
        const word = seen.add(hash);
        if (word === hashes.length) {
          hashes.push(hash);
          textCount.push(0);
        }
        counts.set(word, (counts.get(word) ?? 0) + times);
      }
    };
    take(title, 2);
    take(body, 1);
    if (reply) take(reply, 1);
    for (const word of counts.keys()) textCount[word]!++;
    return counts;
  });
  const kept = hashes.map((_, word) => word).filter((word) => textCount[word]! >= minTexts).toSorted((a, b) => hashes[a]! - hashes[b]!);
  const numberOf = new Map(kept.map((word, number) => [word, number]));
  const rowStart = new Uint32Array(rows.length + 1);
  const words: number[] = [];
  const values: number[] = [];
  rows.forEach((counts, row) => {
    const begin = words.length;
    let square = 0;
    for (const [word, count] of counts) {
      const number = numberOf.get(word);
      if (number === undefined) continue;
      const value = (1 + Math.log(count)) * (Math.log((1 + rows.length) / (1 + textCount[word]!)) + 1);
      words.push(number);
      values.push(value);
      square += value * value;
    }
    for (let i = begin; i < values.length; i++) values[i]! /= Math.sqrt(square);
    rowStart[row + 1] = words.length;
  });
  return { hashes: Uint32Array.from(kept, (word) => hashes[word]!), table: { rowStart, words: Uint32Array.from(words), values: Float32Array.from(values) } };
}

/** Table transposed × table × basis. */
function throughTable({ rowStart, words, values }: Table, basis: Float32Array, size: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(basis.length);
  const row = new Float64Array(size);
  for (let r = 0; r + 1 < rowStart.length; r++) {
    row.fill(0);
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const value = values[i]!;
      const base = words[i]! * size;
      for (let d = 0; d < size; d++) row[d]! += value * basis[base + d]!;
    }
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const value = values[i]!;
      const base = words[i]! * size;
      for (let d = 0; d < size; d++) out[base + d]! += value * row[d]!;
    }
  }
  return out;
}

/** Makes the columns orthogonal and of length 1 (Gram-Schmidt, each against those before it). */
function orthonormalise(basis: Float32Array, size: number): void {
  const rows = basis.length / size;
  const columns = Array.from({ length: size }, (_, d) => Float64Array.from({ length: rows }, (_, r) => basis[r * size + d]!));
  columns.forEach((column, d) => {
    for (let before = 0; before < d; before++) {
      const other = columns[before]!;
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += column[r]! * other[r]!;
      for (let r = 0; r < rows; r++) column[r]! -= dot * other[r]!;
    }
    let square = 0;
    for (const value of column) square += value * value;
    const scale = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
    for (let r = 0; r < rows; r++) basis[r * size + d] = column[r]! *= scale;
  });
}
