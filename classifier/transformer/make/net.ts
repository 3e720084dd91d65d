/**
 * The small model's shape. A text is a row of characters; each place in it has the sum of three looked-up vectors, for its
 * character, its two and its three characters from there on. Pairs and triples are hashed, so no table of them exists that a
 * reader could read. What is above zero is averaged and its peak taken, over the title and over the whole; 4 × `width`
 * numbers, from which one layer makes the scores. A convolution whose filters are looked up instead of multiplied.
 */
export interface NetShape {
  width: number;
  characters: number;
  pairs: number;
  triples: number;
  labels: number;
}

export interface Net {
  shape: NetShape;
  /** rows of `width` numbers each */
  character: Float32Array;
  pair: Float32Array;
  triple: Float32Array;
  /** `width` numbers added before what is below zero is cut off */
  threshold: Float32Array;
  /** `labels` rows of 4 × `width` */
  top: Float32Array;
  bias: Float32Array;
}

/** Token numbers that every BERT-like vocabulary begins with, and the one that ends the title. */
export const PAD = 0;
export const UNKNOWN = 1;
export const CLS = 2;
export const SEP = 3;
export const MASK = 4;
export const LINE = 5;
/** The first number that stands for a character. */
export const FIRST_CHARACTER = 6;

/** Multipliers of the hashes; products stay below 2^53, so that a double and an int64 give the same. */
export const PAIR_HASH = [31_337, 7_919] as const;
export const TRIPLE_HASH = [15_485_863, 104_729, 1_299_709] as const;

export const pairRow = (shape: NetShape, a: number, b: number) => (a * PAIR_HASH[0] + b * PAIR_HASH[1]) % shape.pairs;
export const tripleRow = (shape: NetShape, a: number, b: number, c: number) => (a * TRIPLE_HASH[0] + b * TRIPLE_HASH[1] + c * TRIPLE_HASH[2]) % shape.triples;

/** Pools of a text: averages and peaks of the title and of the whole. */
export interface Pools {
  /** mean of title, peak of title, mean of whole, peak of whole: 4 × width */
  pooled: Float32Array;
  /** the places that made each peak; -1 for none */
  peaks: Int32Array;
  /** places of the title, and all */
  places: [number, number];
}

/** Reads a row of token numbers. `at` gets the vector of each place, `width` numbers a place. */
export function pool(net: Net, ids: ArrayLike<number>, at: Float32Array, out: Pools): void {
  const { shape, character, pair, triple, threshold } = net;
  const { width } = shape;
  const { pooled, peaks } = out;
  pooled.fill(0);
  peaks.fill(-1);
  let places = 0;
  let titlePlaces = 0;
  let inTitle = true;
  for (let i = 0; i < ids.length; i++) {
    const a = ids[i]!;
    if (a === LINE) inTitle = false;
    if (a < FIRST_CHARACTER) continue;
    const b = ids[i + 1] ?? 0;
    const c = ids[i + 2] ?? 0;
    const p2 = pairRow(shape, a, b) * width;
    const p3 = tripleRow(shape, a, b, c) * width;
    const p1 = a * width;
    const base = i * width;
    places++;
    if (inTitle) titlePlaces++;
    for (let d = 0; d < width; d++) {
      const value = character[p1 + d]! + pair[p2 + d]! + triple[p3 + d]! + threshold[d]!;
      at[base + d] = value;
      if (value <= 0) continue;
      if (inTitle) {
        pooled[d]! += value;
        if (value > pooled[width + d]!) {
          pooled[width + d] = value;
          peaks[d] = i;
        }
      }
      pooled[2 * width + d]! += value;
      if (value > pooled[3 * width + d]!) {
        pooled[3 * width + d] = value;
        peaks[width + d] = i;
      }
    }
  }
  out.places = [titlePlaces, places];
  for (let d = 0; d < width; d++) {
    pooled[d]! /= Math.max(1, titlePlaces);
    pooled[2 * width + d]! /= Math.max(1, places);
  }
}

export function scoresOf(net: Net, pooled: Float32Array, scores: Float64Array): void {
  const { top, bias, shape } = net;
  const size = 4 * shape.width;
  for (let c = 0; c < shape.labels; c++) {
    let score = bias[c]!;
    for (let d = 0; d < size; d++) score += top[c * size + d]! * pooled[d]!;
    scores[c] = score;
  }
}

export const emptyPools = (width: number): Pools => ({ pooled: new Float32Array(4 * width), peaks: new Int32Array(2 * width), places: [0, 0] });
