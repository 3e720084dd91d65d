import { wordHashes } from './words.ts';
import type { WordVectors } from './word-vectors.ts';

/** How often each known word stands in a text. */
export interface WordCounts {
  words: Uint32Array;
  counts: Uint16Array;
}

/** Counts the words of the given texts together. */
export function countWords(texts: readonly string[], known: WordVectors): WordCounts {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const hash of wordHashes(text)) {
      const word = known.index.find(hash);
      if (word >= 0) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return { words: Uint32Array.from(counts.keys()), counts: Uint16Array.from(counts.values(), (count) => Math.min(0xffff, count)) };
}

/** A text's words in its title, and in title and text together. */
export interface CountedText {
  whole: WordCounts;
  title: WordCounts;
}

export const countText = (title: string, body: string, known: WordVectors): CountedText =>
  ({ whole: countWords([title, body], known), title: countWords([title], known) });
