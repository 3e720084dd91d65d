/** What a question asks for: its words, what else they are called, and the matters it speaks of. Pure. */
import type { City } from '../catalogue/city.ts';
import { hideNumbers } from '../citizen/hide-numbers.ts';
import { matterLexicon } from '../routing/matter-lexicon.ts';
import { plainText } from '../routing/phrase-trie.ts';
import { askedWords, synonymsOf, type AskedWord } from './terms.ts';

export interface Question {
  /** as it is kept: one width, lower case, numbers hidden, at most 60 characters */
  text: string;
  words: AskedWord[];
  /** word → what else it is called, by what citizens and offices say */
  synonyms: Map<string, string[]>;
  /** code → share of what the words say about matters, 0–1 */
  matters: Map<string, number>;
}

const longestKept = 60;
/** A question typed into a box has few words; of a whole appeal the first ones say what it is about. */
const mostWords = 32;
const mostMatters = 4;
/** A matter that hardly any word speaks for is not meant. */
const leastMatterWeight = 0.7;

/** A question as it is counted with others of its kind. */
function levelled(text: string): string {
  const shown = hideNumbers(text.normalize('NFKC').toLowerCase()).text.replace(/[^\p{L}\p{N}*]+/gu, ' ').trim();
  return [...shown].slice(0, longestKept).join('').trim();
}

export function readQuestion(city: City, text: string): Question {
  const placeNames = placesOf(city);
  const words = askedWords(text).filter((w) => !placeNames.has(w.term)).slice(0, mostWords);
  const synonyms = new Map(words.flatMap(({ term }) => { const others = synonymsOf(term); return others.length ? [[term, others] as const] : []; }));
  return { text: levelled(text), words, synonyms, matters: mattersOf(city, text) };
}

function mattersOf(city: City, text: string): Map<string, number> {
  const weights = new Map<string, number>();
  const said = new Set<string>();
  for (const { entry } of matterLexicon(city).find(plainText(text))) {
    const key = `${entry.matter.code} ${entry.phrase}`;
    if (said.has(key)) continue;
    said.add(key);
    weights.set(entry.matter.code, (weights.get(entry.matter.code) ?? 0) + entry.weight);
  }
  const strong = [...weights].filter(([, w]) => w >= leastMatterWeight).toSorted((a, b) => b[1] - a[1]).slice(0, mostMatters);
  const sum = strong.reduce((total, [, w]) => total + w, 0);
  return new Map(strong.map(([code, w]) => [code, w / sum]));
}

const places = new WeakMap<City['regions'], Set<string>>();

/** Names of places say where, not what: 云溪区, 云溪. */
function placesOf(city: City): Set<string> {
  let names = places.get(city.regions);
  if (!names) places.set(city.regions, names = new Set([...city.regions.values()].flatMap((r) => [r.name, r.name.replace(/(?:街道|社区|[市区县镇乡村])$/u, '')]).filter((n) => n.length > 1)));
  return names;
}
