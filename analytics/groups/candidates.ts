import type { Postings } from './postings.ts';
import type { Rarity } from './rarity.ts';
import { Role, type Signature } from './signature.ts';

/** Telling terms looked up for one message, and written for one message. */
const ASKED = 32;
const INDEXED = 48;
/** Messages compared in full, and how many of them may be of one group. */
export const MOST_CANDIDATES = 48;
const MOST_OF_A_GROUP = 6;

/** A message's most telling terms, best first: rare, repeated, in the title or in a place name. */
function tellingTerms(signature: Signature, rarity: Rarity, most: number): { term: number; worth: number }[] {
  const told: { term: number; worth: number }[] = [];
  signature.terms.forEach((term, i) => {
    const roles = signature.roles[i]!;
    if (roles & Role.region || roles === Role.address) return;
    const said = roles & (Role.title | Role.spot) ? 1.5 : 1;
    told.push({ term, worth: rarity.of(term) * (signature.weights[i]! / 16) * said });
  });
  return told.sort((a, b) => b.worth - a.worth || a.term - b.term).slice(0, most);
}

export function indexTerms(signature: Signature, ordinal: number, rarity: Rarity, postings: Postings): void {
  for (const { term } of tellingTerms(signature, rarity, INDEXED)) postings.add(term, ordinal);
}

export interface Candidates {
  ordinals: number[];
  /** Entries of the index read to find them, at most ASKED × LONGEST_LIST. */
  read: number;
}

/**
 * The messages worth comparing, best first and at most `most`: those that share the most telling terms.
 * Looks at no more than ASKED lists of bounded length, however many messages are held.
 */
export function findCandidates(
  signature: Signature, rarity: Rarity, postings: Postings, groupOf: (ordinal: number) => string, most = MOST_CANDIDATES, hidden: (ordinal: number) => boolean = () => false,
): Candidates {
  const scores = new Map<number, number>();
  let read = 0;
  for (const { term, worth } of tellingTerms(signature, rarity, ASKED)) {
    const gain = worth * rarity.of(term);
    const holders = postings.of(term);
    read += holders.length;
    for (const ordinal of holders) scores.set(ordinal, (scores.get(ordinal) ?? 0) + gain);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const perGroup = new Map<string, number>();
  const chosen: number[] = [];
  for (const [ordinal] of ranked) {
    if (hidden(ordinal)) continue;
    const group = groupOf(ordinal);
    const taken = perGroup.get(group) ?? 0;
    if (taken >= MOST_OF_A_GROUP) continue;
    perGroup.set(group, taken + 1);
    if (chosen.push(ordinal) >= most) break;
  }
  return { ordinals: chosen, read };
}
