import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Unit } from './units.ts';

const jieba = Jieba.withDict(dict);
const HAN = /^\p{Script=Han}{2,}$/u;

/** A word of a run: units from `from` up to, not including, `to`, and its part of speech as jieba names it ("n", "v", "m"). */
export interface Word { from: number; to: number; tag: string }

/** Cut a run into Chinese words. A run of Latin letters and digits is never cut. */
export function wordsOf(run: Unit[]): Word[] {
  const ends = new Map<number, number>();
  let offset = 0;
  run.forEach((unit, i) => ends.set(offset += unit.length, i + 1));
  const words: Word[] = [];
  let from = 0;
  let at = 0;
  for (const { word, tag } of jieba.tag(run.join(''), true)) {
    const to = ends.get(at += word.length);
    if (to === undefined) continue;
    words.push({ from, to, tag });
    from = to;
  }
  return words;
}

/** The text cut to at most so many characters, at the end of a word. */
export function cutAtWord(text: string, most: number): string {
  if ([...text].length <= most) return text;
  let kept = '';
  for (const word of jieba.cut(text, true)) {
    if ([...kept, ...word].length > most) break;
    kept += word;
  }
  return kept || [...text].slice(0, most).join('');
}

/** A run cut by the dictionary alone: what it does not know stays in single characters. Lengths in units. */
export function dictionaryWords(run: Unit[]): { word: string; from: number; to: number }[] {
  const ends = new Map<number, number>();
  let offset = 0;
  run.forEach((unit, i) => ends.set(offset += unit.length, i + 1));
  const words: { word: string; from: number; to: number }[] = [];
  let from = 0;
  let at = 0;
  for (const word of jieba.cut(run.join(''), false)) {
    const to = ends.get(at += word.length);
    if (to === undefined) continue;
    words.push({ word, from, to });
    from = to;
  }
  return words;
}

/** A word of two or more Chinese characters. */
export const isPlainWord = (word: string) => HAN.test(word);
