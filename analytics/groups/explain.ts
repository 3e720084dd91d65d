import { exactName, readAddress, unitsOf } from './address.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { cleanSpots } from './place-name.ts';
import type { Rarity } from './rarity.ts';
import { Role, type Signature, type SignedText } from './signature.ts';
import { pairsOf } from './terms.ts';
import { type Unit, runsOf } from './units.ts';
import { type Word, wordsOf } from './words.ts';

export interface SharedWords { phrases: string[]; place: string[] }

const MOST_PHRASES = 6;
const MOST_PLACES = 3;
/** Rarity below which a shared pair is everyday language and explains nothing. */
const TELLING = 3;
/** A pair that is part of a place is no part of the matter. */
const PLACE = Role.spot | Role.lead | Role.district | Role.address;

/**
 * The words of a text about the matter that also stand in a stored signature, and the places that both name, longest
 * and rarest first. Only the signature of the other message is needed: neighbouring pairs whose hashes it holds are
 * joined to phrases, and phrases are cut at words.
 * @param signature that of `text`
 */
export function sharedWords(text: SignedText, signature: Signature, other: Signature, rarity: Rarity): SharedWords {
  const held = rolesOf(other);
  const own = rolesOf(signature);
  const phrases = new Map<string, number>();
  const places = new Map<string, number>();
  const addPlace = (units: Unit[]) => {
    let worth = 0;
    for (const { hash } of pairsOf(units)) if ((held.get(hash) ?? 0) & PLACE) worth += rarity.of(hash);
    if (worth > 2 * TELLING) places.set(units.join(''), worth);
  };
  // the address field first: it has the name in full
  if (text.address) addPlace(unitsOf(exactName(readAddress(text.address))));
  for (const run of [...runsOf(withoutBoilerplate(text.title)), ...runsOf(withoutBoilerplate(text.content))]) {
    const words = wordsOf(run);
    const worths = new Float64Array(run.length);
    for (const { hash, at } of pairsOf(run)) {
      const roles = held.get(hash);
      if (roles !== undefined && !((roles | (own.get(hash) ?? 0)) & PLACE)) worths[at] = rarity.of(hash);
    }
    for (const { from, to, worth } of stretches(worths)) {
      const phrase = wholeWords(run, words, from, to + 1);
      if (worth / (to - from) >= TELLING && phrase.length >= 2) phrases.set(phrase, worth);
    }
    for (const { from, to } of cleanSpots(run, words)) addPlace(run.slice(from, to));
  }
  return { phrases: best(phrases, MOST_PHRASES), place: best(places, MOST_PLACES) };
}

function rolesOf({ terms, roles }: Signature): Map<number, number> {
  const held = new Map<number, number>();
  terms.forEach((term, i) => held.set(term, roles[i]!));
  return held;
}

/** The whole words within a stretch. */
function wholeWords(run: Unit[], words: Word[], from: number, to: number): string {
  return words.filter((word) => word.from >= from && word.to <= to).map((word) => run.slice(word.from, word.to).join('')).join('');
}

/** Unbroken stretches of positive worth: first and last position, and the sum. */
function stretches(worths: Float64Array): { from: number; to: number; worth: number }[] {
  const found: { from: number; to: number; worth: number }[] = [];
  for (let at = 0; at < worths.length; at++) {
    if (worths[at] === 0) continue;
    const from = at;
    let worth = 0;
    while (at < worths.length && worths[at]! > 0) worth += worths[at++]!;
    found.push({ from, to: at, worth });
  }
  return found;
}

/** The best entries, leaving out those contained in a better one. */
function best(found: Map<string, number>, most: number): string[] {
  const chosen: string[] = [];
  for (const [phrase] of [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    if (chosen.some((better) => better.includes(phrase) || phrase.includes(better))) continue;
    if (chosen.push(phrase) === most) break;
  }
  return chosen;
}
