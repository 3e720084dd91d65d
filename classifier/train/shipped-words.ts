import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WordVectors } from '../features/word-vectors.ts';
import { readWords } from '../judge/words-file.ts';

export const SHIPPED_WORDS = join(dirname(fileURLToPath(import.meta.url)), '../words/words.bin');

let read: WordVectors | null | undefined;

/** The word vectors that come with the project; null where the file has been taken away: training then goes without. */
export function shippedWords(): WordVectors | null {
  read ??= existsSync(SHIPPED_WORDS) ? readWords(readFileSync(SHIPPED_WORDS)) : null;
  return read;
}
