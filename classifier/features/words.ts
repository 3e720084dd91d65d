import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { finishHash, growHash, startHash } from './ngrams.ts';
import { DIGITS, MAX_LENGTH, PLACE } from './normalise.ts';

/** Keeps the hashes of words apart from those of n-grams. */
const WORD_BLOCK = 2;
const LETTER_OR_SIGN = new RegExp(`[\\p{L}${DIGITS}${PLACE}]`, 'u');
const PLACE_CODE = /[A-Z]\d{0,3}(?=[市县縣區区州省镇])/g;

let jieba: Jieba | undefined;

/** Hashes of a text's words in their order: NFKC, lower case, numbers and place codes abstracted, punctuation left out. The words themselves are not kept. */
export function wordHashes(text: string): number[] {
  jieba ??= Jieba.withDict(dict);
  const read = text.slice(0, MAX_LENGTH).normalize('NFKC').replace(PLACE_CODE, PLACE).replace(/\d+/g, DIGITS).toLowerCase();
  return jieba.cut(read).filter((word) => LETTER_OR_SIGN.test(word)).map(hashOf);
}

function hashOf(word: string): number {
  let hash = startHash(WORD_BLOCK);
  for (let i = 0; i < word.length; i++) hash = growHash(hash, word.charCodeAt(i));
  return finishHash(hash);
}
