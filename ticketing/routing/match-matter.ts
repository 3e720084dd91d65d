/** Which matters (level 3) a text speaks of, with the words that say so. */
import type { Ranked, Category } from '../../classifier/index.ts';
import type { City, Matter } from '../catalogue/city.ts';
import { chosenByPerson, rounded, type Evidence, type RankedMatter } from './advice.ts';
import { matterLexicon, type Cue } from './matter-lexicon.ts';
import { plainText, type Found } from './phrase-trie.ts';

/**
 * probability of matter m = e^z(m) ÷ (e^NOTHING + Σ e^z), with
 * z(m) = WORDS · (weights of its words found, each once, further ones less) + CATEGORY · ln(probability of its category).
 * NOTHING is the matter that nobody listed: little evidence leaves most of the probability to it, so the sum is below 1.
 * The constants were chosen on the texts of tests/generate/templates and checked on others, tests/ticketing/routing/appeals.ts.
 */
const WORDS = 1.9;
const CATEGORY = 0.6;
const NOTHING = 1;
/** For matters of whose category the model knows nothing. */
const UNKNOWN_CATEGORY = 0.25;
/** A category the model holds for impossible may still be right. */
const LEAST_CATEGORY = 0.02;

/** The title says what it is about; what comes late in a letter is often its history. */
const IN_TITLE = 1.6;
const OPENING = 150;
const LATER = 0.6;
/** Parts of phrases together are never worth more than one good phrase. */
const MOST_OF_PARTS = 1.1;
/** Each further phrase says less than the one before: a long letter names many things. */
const FURTHER = 0.6;
const LISTED = 5;
const MOST_REASONS = 5;

export interface MatterMatch extends RankedMatter { matter: Matter }

/** @returns likeliest first; empty when the text holds no word of any matter and its category is shared by several trades */
export function matchMatters(city: City, text: { title: string; content: string }, categories: Ranked<Category>[]): MatterMatch[] {
  const scores = weigh(city, text);
  if (scores.size === 0) return generalMatter(city, categories);
  const byCategory = new Map<string, number>(categories.map((c) => [c.label, c.probability]));
  const z = [...scores].map(([matter, score]) => {
    const category = matter.category ? Math.max(byCategory.get(matter.category) ?? 0, LEAST_CATEGORY) : UNKNOWN_CATEGORY;
    return { matter, because: score.because(), z: WORDS * score.total + CATEGORY * Math.log(category) };
  });
  const sum = z.reduce((total, each) => total + Math.exp(each.z), Math.exp(NOTHING));
  return z.toSorted((a, b) => b.z - a.z).slice(0, LISTED)
    .map(({ matter, because, z: own }) => view(city, matter, Math.exp(own) / sum, because.concat(categoryReason(matter, categories))));
}

/** What a person settled. */
export const fixedMatter = (city: City, code: string): MatterMatch[] => {
  const matter = city.matters.get(code);
  return matter ? [view(city, matter, 1, [chosenByPerson])] : [];
};

/** 水电气暖 / 供水 / 突发停水 */
function matterPath(city: City, matter: Matter): string {
  const parent = matter.parentCode ? city.matters.get(matter.parentCode) : undefined;
  return parent ? `${matterPath(city, parent)} / ${matter.name}` : matter.name;
}

function view(city: City, matter: Matter, probability: number, because: Evidence[]): MatterMatch {
  return { matter, code: matter.code, name: matter.name, path: matterPath(city, matter), probability: rounded(probability), because };
}

function weigh(city: City, { title, content }: { title: string; content: string }): Map<Matter, CueScore> {
  const scores = new Map<Matter, CueScore>();
  const lexicon = matterLexicon(city);
  const take = (found: Found<Cue>[], begin: number, place: (from: number) => number) => {
    const phrases = new Map<Matter, Found<Cue>[]>();
    for (const one of found) if (!one.entry.part) phrases.set(one.entry.matter, [...(phrases.get(one.entry.matter) ?? []), one]);
    for (const { entry, from, to } of found) {
      // What stands inside a longer phrase of the same matter is said already.
      const own = phrases.get(entry.matter);
      if (own?.some((p) => p.from <= from && p.to >= to && p.to - p.from > to - from)) continue;
      let score = scores.get(entry.matter);
      if (!score) scores.set(entry.matter, score = new CueScore());
      score.add(entry, entry.weight * place(from), begin + from);
    }
  };
  const heading = plainText(title);
  take(lexicon.find(heading), 0, () => IN_TITLE);
  take(lexicon.find(plainText(content)), heading.length + 1, (from) => (from < OPENING ? 1 : LATER));
  return scores;
}

interface CueFound { cue: Cue; weight: number; from: number }

/** What was found for one matter. The same phrase counts once, where it counts most. */
class CueScore {
  private readonly found = new Map<string, CueFound>();

  /** @param from where it stands, counted over title and content */
  add(cue: Cue, weight: number, from: number): void {
    if ((this.found.get(cue.phrase)?.weight ?? 0) < weight) this.found.set(cue.phrase, { cue, weight, from });
  }

  get total(): number {
    const weights = [...this.found.values()].toSorted((a, b) => b.weight - a.weight);
    let phrases = 0, parts = 0, share = 1;
    for (const { cue, weight } of weights)
      if (cue.part) parts += weight;
      else { phrases += weight * share; share *= FURTHER; }
    return phrases + Math.min(parts, MOST_OF_PARTS);
  }

  because(): Evidence[] {
    const words = [...this.found.values()].map(({ cue, weight, from }) => ({ text: cue.phrase, part: cue.part, weight, from })).toSorted((a, b) => a.from - b.from);
    const joined: typeof words = [];
    for (const word of words) {
      const last = joined.at(-1);
      // 停车 and 车场 are 停车场.
      if (word.part && last?.part && word.from === last.from + last.text.length - 1) joined[joined.length - 1] = { ...last, text: last.text + word.text.slice(1), weight: last.weight + word.weight };
      else joined.push(word);
    }
    return joined.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_REASONS).map(({ text, weight }) => ({ kind: 'word', text, weight: rounded(weight) }));
  }
}

function categoryReason(matter: Matter, categories: Ranked<Category>[]): Evidence[] {
  const own = categories.find((c) => c.label === matter.category);
  return own && own.probability >= 0.5 ? [{ kind: 'rule', text: `文本属于「${own.label}」类`, weight: rounded(own.probability) }] : [];
}

/** No word of any matter, but a category that one trade alone has: that trade, for a person to look closer. */
function generalMatter(city: City, categories: Ranked<Category>[]): MatterMatch[] {
  const [first] = categories;
  if (!first || first.probability < 0.5) return [];
  const trades = [...city.matters.values()].filter((m) => m.level === 1 && m.category === first.label);
  return trades.length === 1 ? [view(city, trades[0]!, first.probability / 2, [{ kind: 'rule', text: `未见具体事项用语，按「${first.label}」类归入`, weight: rounded(first.probability) }])] : [];
}
