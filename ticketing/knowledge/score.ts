/** How well an article fits a question. Pure: the same words and counts give the same order. */
import type { Candidate } from './candidates.ts';
import type { Question } from './question.ts';
import type { AskedWord } from './terms.ts';

/** A word in the title says more than one among the ways of asking, and that more than one somewhere in the answer. */
const inTitle = 3;
const inQuestions = 2.4;
const inAnswer = 1;
/** Said in other words. */
const asSynonym = 0.7;
/** … which answers the question as well. */
const meantAsWell = 0.9;
/** Only shorter words inside it are met: 加装电梯 by 电梯. */
const inPart = 0.6;
/** The catalogue says the question is about the article's very matter. */
const sameMatter = 1.2;
/** A title that is wholly spoken of, over one of which a single word is. */
const wholeTitle = 0.8;
const elsewhere = 0.35;
const nearer = 0.15;
const notHolding = 0.5;
const perVote = 0.01;

export interface Scored { id: number; score: number; /** share of the question's weight that it answers, 0–1 */ coverage: number; matched: string[]; matterShare: number; valid: boolean; local: boolean }

/** ln(1 + articles ÷ articles with the word): a word nobody wrote weighs most, so that what is missing shows as a gap. */
export const rarity = (count: number, withWord: number): number => Math.log(1 + count / (withWord + 0.5));

/** @param weight of a word by its rarity; how little it is missed where nobody wrote it is in it */
export function scoreOf(question: Question, weight: (word: AskedWord) => number, candidate: Candidate, regionCode: string | null): Scored {
  const [title, questions, shared] = [new Set(candidate.titleTerms), new Set(candidate.questionTerms), new Set(candidate.shared)];
  const place = (term: string) => (title.has(term) ? inTitle : questions.has(term) ? inQuestions : shared.has(term) ? inAnswer : 0);
  const matched: string[] = [];
  let [raw, covered, asked] = [0, 0, 0];
  for (const word of question.words) {
    const { term, parts } = word;
    const own = weight(word);
    asked += own;
    const best = [
      { words: [term], at: place(term), share: 1 },
      ...(question.synonyms.get(term) ?? []).map((s) => ({ words: [s], at: place(s) * asSynonym, share: meantAsWell })),
      met(parts, place),
    ].toSorted((a, b) => b.at - a.at)[0]!;
    if (!best.at) continue;
    matched.push(...best.words);
    raw += own * best.at;
    covered += own * best.share;
  }
  const matterShare = candidate.matterCode ? question.matters.get(candidate.matterCode) ?? 0 : 0;
  const spoken = title.size ? [...title].filter((t) => matched.includes(t)).length / title.size : 0;
  const local = regionCode !== null && candidate.regionCode.length > 4 && regionCode.startsWith(candidate.regionCode);
  const foreign = regionCode !== null && !regionCode.startsWith(candidate.regionCode) && !candidate.regionCode.startsWith(regionCode);
  const base = (asked ? raw / asked : 0) + sameMatter * matterShare + wholeTitle * spoken + (local ? nearer : 0) + Math.min(Math.max(candidate.votes, -20), 20) * perVote;
  return { id: candidate.id, score: base * (foreign ? elsewhere : 1) * (candidate.valid ? 1 : notHolding), coverage: asked ? covered / asked : 0, matched, matterShare, valid: candidate.valid, local };
}

/** The shorter words of a long one that stand in the article, and how much of it they are. */
function met(parts: readonly string[], place: (term: string) => number): { words: string[]; at: number; share: number } {
  const words = parts.filter((p) => place(p));
  return { words, at: words.length ? (words.reduce((sum, p) => sum + place(p), 0) / parts.length) * inPart : 0, share: (words.length / (parts.length || 1)) * inPart };
}
