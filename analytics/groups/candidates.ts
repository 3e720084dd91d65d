import { commonRate } from './background/background.ts';
import type { Postings } from './postings.ts';
import type { Rarity } from './rarity.ts';
import type { Shelf } from './shelf.ts';
import { GAP, Role, type Signature } from './signature.ts';

/** Telling terms looked up for one message, and written for one message. */
const ASKED = 32;
const INDEXED = 48;
/** Messages compared in full, and how many of them may be of one group. */
export const MOST_CANDIDATES = 48;
const MOST_OF_A_GROUP = 6;
/** What a name's sound is worth beside its characters. */
const HEARD = 0.6;

/** A message's most telling terms, best first: rare, repeated, in the title or in a place name. */
function tellingTerms(signature: Signature, rarityOf: (term: number) => number, most: number): { term: number; worth: number }[] {
  const told: { term: number; worth: number }[] = [];
  for (let i = 0; i < signature.terms.length; i++) {
    const roles = signature.roles[i]!;
    if (roles & Role.region || roles === Role.address || (roles & Role.sound && roles & GAP)) continue;
    const term = signature.terms[i]!;
    const said = (roles & (Role.title | Role.spot) ? 1.5 : 1) * (roles & Role.sound ? HEARD : 1);
    told.push({ term, worth: rarityOf(term) * (signature.weights[i]! / 16) * said });
  }
  return told.sort((a, b) => b.worth - a.worth || a.term - b.term).slice(0, most);
}

/** By the shipped table alone, so that what is written does not depend on what was there before. */
const rareAtLarge = (term: number) => -Math.log(commonRate(term) + 1e-4);

export function indexTerms(signature: Signature, ordinal: number, postings: Postings): void {
  for (const { term } of tellingTerms(signature, rareAtLarge, INDEXED)) postings.add(term, ordinal);
}

export interface Candidates {
  ordinals: number[];
  /** Entries of the index read to find them, at most ASKED × LONGEST_LIST. */
  read: number;
}

export interface Searched { rarity: Rarity; postings: Postings; shelf: Shelf; groupOf: (ordinal: number) => string }

/**
 * The messages worth comparing, best first and at most MOST_CANDIDATES: those that share the most telling terms.
 * Looks at no more than ASKED lists of bounded length, however many messages are held.
 */
export function findCandidates(signature: Signature, { rarity, postings, shelf, groupOf }: Searched, hidden: (ordinal: number) => boolean = () => false): Candidates {
  const scores = new Map<number, number>();
  let read = 0;
  for (const { term, worth } of tellingTerms(signature, rarity.of, ASKED)) {
    const gain = worth * rarity.of(term);
    read += postings.each(term, (ordinal) => void scores.set(ordinal, (scores.get(ordinal) ?? 0) + gain));
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (shelf.older(a[0], b[0]) ? -1 : 1));
  const perGroup = new Map<string, number>();
  const chosen: number[] = [];
  for (const [ordinal] of ranked) {
    if (hidden(ordinal)) continue;
    const group = groupOf(ordinal);
    const taken = perGroup.get(group) ?? 0;
    if (taken >= MOST_OF_A_GROUP) continue;
    perGroup.set(group, taken + 1);
    if (chosen.push(ordinal) >= MOST_CANDIDATES) break;
  }
  return { ordinals: chosen, read };
}

/** Of a second look: terms, the youngest that hold each, and messages compared, in all and of one group. */
const QUICK_TERMS = 12;
const QUICK_LIST = 100;
const QUICK_FOUND = 8;
const QUICK_OF_A_GROUP = 3;

/** A search as `findCandidates`, some thirty times quicker and a little blinder: for looking at everything. */
export function quickCandidates({ rarity, postings, shelf, groupOf }: Searched, size: number): (signature: Signature, hidden: (ordinal: number) => boolean) => number[] {
  const scores = new Float32Array(size);
  return (signature, hidden) => {
    const touched: number[] = [];
    for (const { term, worth } of tellingTerms(signature, rarity.of, QUICK_TERMS)) {
      const gain = worth * rarity.of(term);
      postings.each(term, (ordinal) => {
        if (scores[ordinal] === 0) touched.push(ordinal);
        scores[ordinal]! += gain;
      }, QUICK_LIST);
    }
    const found: number[] = [];
    const perGroup = new Map<string, number>();
    const ranked = touched.filter((ordinal) => !shelf.isGone(ordinal) && !hidden(ordinal)).sort((a, b) => scores[b]! - scores[a]! || (shelf.older(a, b) ? -1 : 1));
    for (const ordinal of ranked) {
      const taken = perGroup.get(groupOf(ordinal)) ?? 0;
      if (taken >= QUICK_OF_A_GROUP) continue;
      perGroup.set(groupOf(ordinal), taken + 1);
      if (found.push(ordinal) >= QUICK_FOUND) break;
    }
    for (const ordinal of touched) scores[ordinal] = 0;
    return found;
  };
}
