import { HashIndex } from './hash-index.ts';

/** What words mean, learned from texts without labels: words that stand in the same texts lie close. Word w's vector has length 1 and is `vectors[w * dims …]`. */
export interface WordVectors {
  dims: number;
  /** Hash of each word, ascending. The words themselves are not kept. */
  hashes: Uint32Array;
  index: HashIndex;
  vectors: Float32Array;
}

export function wordVectors(dims: number, hashes: Uint32Array, vectors: Float32Array): WordVectors {
  return { dims, hashes, index: HashIndex.of(hashes), vectors };
}

/** The vectors of the words that `keep` says, in the same order. */
export function chooseWords(from: WordVectors, keep: (word: number) => boolean): WordVectors {
  const { dims, hashes, vectors } = from;
  const kept = Array.from(hashes, (_, word) => word).filter(keep);
  const chosen = new Float32Array(kept.length * dims);
  kept.forEach((word, i) => chosen.set(vectors.subarray(word * dims, (word + 1) * dims), i * dims));
  return wordVectors(dims, Uint32Array.from(kept, (word) => hashes[word]!), chosen);
}
