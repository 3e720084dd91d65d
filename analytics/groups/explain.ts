import { Role, type Signature } from './signature.ts';
import { pairsOf } from './terms.ts';
import { runsOf } from './units.ts';
import { placesIn } from './place.ts';
import type { Rarity } from './rarity.ts';

export interface SharedWords { phrases: string[]; place: string[] }

const MOST_PHRASES = 6;
const MOST_PLACES = 3;
/** Rarity below which a shared pair is everyday language and explains nothing. */
const TELLING = 3;

/**
 * The words of `text` that also stand in a stored signature, longest and rarest first. Only the signature of the
 * other message is needed: neighbouring pairs whose hashes it holds are joined to phrases.
 */
export function sharedWords(text: { title: string; content: string; address?: string | null }, other: Signature, rarity: Rarity): SharedWords {
  const held = new Map<number, number>();
  other.terms.forEach((term, i) => held.set(term, other.roles[i]!));
  const phrases = new Map<string, number>();
  const places = new Map<string, number>();
  for (const run of [...runsOf(text.title), ...runsOf(text.content), ...runsOf(text.address ?? '')]) {
    const worths = new Float64Array(run.length);
    for (const { hash, at } of pairsOf(run)) if (held.has(hash)) worths[at] = rarity.of(hash);
    for (const { from, to, worth } of stretches(worths)) {
      if (worth / (to - from) < TELLING) continue;
      phrases.set(run.slice(from, to + 1).join(''), worth);
    }
    for (const { from, to } of placesIn(run).spots) {
      let worth = 0;
      for (const { hash, at } of pairsOf(run)) {
        if (at >= from && at + 1 < to && (held.get(hash) ?? 0) & (Role.spot | Role.lead)) worth += rarity.of(hash);
      }
      if (worth > 2 * TELLING) places.set(run.slice(from, to).join(''), worth);
    }
  }
  return { phrases: best(phrases, MOST_PHRASES), place: best(places, MOST_PLACES) };
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
