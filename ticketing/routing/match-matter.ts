/** Which matters (level 3) a text speaks of, with the words that say so. */
import type { Ranked, Category } from '../../classifier/index.ts';
import type { City, Matter } from '../catalogue/city.ts';
import { choosableOn, matterOn } from '../catalogue/valid.ts';
import { chosenByPerson, rounded, type Evidence, type RankedMatter } from './advice.ts';
import { matterLexicon, type Cue } from './matter-lexicon.ts';
import { plainText, type Found } from './phrase-trie.ts';
import { pool } from './pool.ts';

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

/** What the city's own tickets taught counts beside the words of the taxonomy: less, for it was seen on tickets of one year only. Own choice. */
const LEARNED = { weight: 0.8, wrong: 0.05 };
const BY_WORDS = { weight: 1, wrong: 0.03 };

/**
 * @param learned codes of matters as a model of the city's own tickets ranks them; empty without one
 * @param on YYYY-MM-DD; a matter that may not be chosen on this day is not proposed
 * @returns likeliest first; empty when nothing speaks for any matter and the category is shared by several trades
 */
export function matchMatters(city: City, text: { title: string; content: string }, categories: Ranked<Category>[], learned: readonly Ranked[], on: string): MatterMatch[] {
  const byWords = matchWords(city, text, categories, on);
  const taught = learnedMatters(city, learned, on);
  if (!byWords.length && !taught.size) return generalMatter(city, categories, on);
  if (!taught.size) return byWords.slice(0, LISTED);
  const together = pool([{ of: new Map(byWords.map((m) => [m.code, m.probability])), ...BY_WORDS }, { of: new Map([...taught].map(([code, t]) => [code, t.probability])), ...LEARNED }]);
  return [...together].toSorted(([, a], [, b]) => b - a).slice(0, LISTED).map(([code, probability]) => {
    const known = byWords.find((m) => m.code === code);
    return view(city, city.matters.get(code)!, probability, [...known?.because ?? [], ...taught.get(code)?.because ?? []].slice(0, MOST_REASONS + 2));
  });
}

/** What the model of the city's tickets says, in the taxonomy of the day: a matter that has ended counts for the one in its place. */
function learnedMatters(city: City, learned: readonly Ranked[], on: string): Map<string, { probability: number; because: Evidence[] }> {
  const found = new Map<string, { probability: number; because: Evidence[] }>();
  for (const { label, probability, because } of learned.slice(0, 2 * LISTED)) {
    const matter = matterOn(city, label, on);
    if (!matter) continue;
    const known = found.get(matter.code);
    if (known) known.probability += probability;
    else found.set(matter.code, { probability, because: [...because.filter((e) => e.kind === 'word').slice(0, 2), { kind: 'rule', text: `本市已办工单的学习结果${Math.round(probability * 100)}%`, weight: rounded(probability) }] });
  }
  return found;
}

/** By the words of the taxonomy. @returns likeliest first, all of them */
function matchWords(city: City, text: { title: string; content: string }, categories: Ranked<Category>[], on: string): MatterMatch[] {
  const scores = new Map([...weigh(city, text)].filter(([matter]) => choosableOn(city, matter, on)));
  if (scores.size === 0) return [];
  const byCategory = new Map<string, number>(categories.map((c) => [c.label, c.probability]));
  const z = [...scores].map(([matter, score]) => {
    const category = matter.category ? Math.max(byCategory.get(matter.category) ?? 0, LEAST_CATEGORY) : UNKNOWN_CATEGORY;
    return { matter, because: score.because(), z: WORDS * score.total + CATEGORY * Math.log(category) };
  });
  const sum = z.reduce((total, each) => total + Math.exp(each.z), Math.exp(NOTHING));
  return z.toSorted((a, b) => b.z - a.z).map(({ matter, because, z: own }) => view(city, matter, Math.exp(own) / sum, because.concat(categoryReason(matter, categories))));
}

/** What a person settled; the words that the machine found for it too stay beside it. */
export const fixedMatter = (city: City, code: string, guessed: readonly MatterMatch[]): MatterMatch[] => {
  const matter = city.matters.get(code);
  return matter ? [view(city, matter, 1, [chosenByPerson, ...(guessed.find((m) => m.code === code)?.because ?? [])])] : [];
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
function generalMatter(city: City, categories: Ranked<Category>[], on: string): MatterMatch[] {
  const [first] = categories;
  if (!first || first.probability < 0.5) return [];
  const trades = [...city.matters.values()].filter((m) => m.level === 1 && m.category === first.label && choosableOn(city, m, on));
  return trades.length === 1 ? [view(city, trades[0]!, first.probability / 2, [{ kind: 'rule', text: `未见具体事项用语，按「${first.label}」类归入`, weight: rounded(first.probability) }])] : [];
}
