/** Finds the city's sensitive words in a text. Pure. */
import type { SensitiveCategory, SensitiveEntry } from './entry.ts';

export interface FoundWord { word: string; category: SensitiveCategory }

/** As people type to get past filters: spaces, full-width letters, dots between the characters. Sentence ends stay. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[\s\u200B-\u200D\uFEFF·•*_—-]+/gu, '');
const sentenceEnd = /[。！？!?；;\n]/u;

/**
 * A word counts where it does not stand inside one of its `except` phrases and, where `beside` names any, one of those stands in the same sentence.
 * @returns each word once, in the order of the dictionary
 */
export function matchWords(entries: readonly SensitiveEntry[], texts: readonly (string | null | undefined)[]): FoundWord[] {
  // Line ends close a sentence and are lost as blanks; they become one that is kept.
  const sentences = texts.filter((t): t is string => Boolean(t)).flatMap((t) => t.replaceAll('\n', '。').split(sentenceEnd)).map(plain).filter(Boolean);
  const found = new Map<string, FoundWord>();
  for (const { word, category, except, beside, on } of entries) {
    if (!on) continue;
    const sought = plain(word);
    const excepted = except.map(plain);
    const near = beside.map(plain);
    if (sought && sentences.some((s) => s.includes(sought) && (!near.length || near.some((n) => s.includes(n))) && standsAlone(s, sought, excepted))) found.set(`${category} ${sought}`, { word, category });
  }
  return [...found.values()];
}

/** At least once outside every phrase that makes it harmless. */
function standsAlone(sentence: string, word: string, except: readonly string[]): boolean {
  if (!except.length) return true;
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const inside = except.some((phrase) => {
      for (let p = sentence.indexOf(phrase); p >= 0; p = sentence.indexOf(phrase, p + 1)) if (p <= at && at + word.length <= p + phrase.length) return true;
      return false;
    });
    if (!inside) return true;
  }
  return false;
}
