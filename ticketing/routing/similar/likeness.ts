/** How alike two tickets are by their words: what they share, each word by its rarity, against what each says altogether. */
import type { WordShares } from './word-shares.ts';

/** The same street tells more than the same city: another office may do the work there. */
const ELSEWHERE = 0.8;
const SAME_DISTRICT = 0.95;
/** A word in every ticket says nothing, one that no other ticket has says this much. */
const MOST_RARITY = 12;

/** @returns 0 to 1, and the words shared, rarest first; of 菜市 and 菜市场 only the longer is named */
export function likeness(asked: readonly string[], of: { words: readonly string[]; regionCode: string }, regionCode: string, shares: WordShares): { likeness: number; shared: string[] } {
  const rarity = (word: string) => Math.min(MOST_RARITY, Math.log(1 + 1 / Math.max(shares.shareOf(word), 1e-5)));
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + rarity(word), 0);
  const theirs = new Set(of.words);
  const shared = asked.filter((word) => theirs.has(word));
  if (!shared.length) return { likeness: 0, shared };
  return { likeness: (sum(shared) / Math.sqrt(sum(asked) * sum(of.words))) * nearness(regionCode, of.regionCode), shared: shared.filter((word) => !shared.some((other) => other !== word && other.includes(word))).toSorted((a, b) => rarity(b) - rarity(a)) };
}

/** Codes nest by prefix: the first six digits are the district, nine the street. */
function nearness(one: string, other: string): number {
  const same = (digits: number) => one.length >= digits && one.slice(0, digits) === other.slice(0, digits);
  return same(9) ? 1 : same(6) ? SAME_DISTRICT : ELSEWHERE;
}
