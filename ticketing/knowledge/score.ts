/** How well an article fits a question. Pure: the same words and counts give the same order. */
import type { Candidate } from './candidates.ts';
import type { Question } from './question.ts';

/** A word in the title says more than one among the ways of asking, and that more than one somewhere in the answer. */
const inTitle = 3;
const inQuestions = 2.4;
const inAnswer = 1;
/** Said in other words. */
const asSynonym = 0.7;
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

/** @param weight of each of the question's words, by rarity */
export function scoreOf(question: Question, weight: (term: string) => number, candidate: Candidate, regionCode: string | null): Scored {
  const [title, questions, shared] = [new Set(candidate.titleTerms), new Set(candidate.questionTerms), new Set(candidate.shared)];
  const place = (term: string) => (title.has(term) ? inTitle : questions.has(term) ? inQuestions : shared.has(term) ? inAnswer : 0);
  const matched: string[] = [];
  let [raw, covered, asked] = [0, 0, 0];
  for (const term of question.terms) {
    const own = weight(term);
    asked += own;
    const direct = place(term);
    const other = (question.synonyms.get(term) ?? []).map((s) => ({ word: s, at: place(s) * asSynonym })).toSorted((a, b) => b.at - a.at)[0];
    if (direct >= (other?.at ?? 0)) { if (direct) matched.push(term); } else matched.push(other!.word);
    const best = Math.max(direct, other?.at ?? 0);
    raw += own * best;
    if (best) covered += own * (direct ? 1 : asSynonym);
  }
  const matterShare = candidate.matterCode ? question.matters.get(candidate.matterCode) ?? 0 : 0;
  const spoken = title.size ? [...title].filter((t) => matched.includes(t)).length / title.size : 0;
  const local = regionCode !== null && candidate.regionCode.length > 4 && regionCode.startsWith(candidate.regionCode);
  const foreign = regionCode !== null && !regionCode.startsWith(candidate.regionCode) && !candidate.regionCode.startsWith(regionCode);
  const base = (asked ? raw / asked : 0) + sameMatter * matterShare + wholeTitle * spoken + (local ? nearer : 0) + Math.min(Math.max(candidate.votes, -20), 20) * perVote;
  return { id: candidate.id, score: base * (foreign ? elsewhere : 1) * (candidate.valid ? 1 : notHolding), coverage: asked ? covered / asked : 0, matched, matterShare, valid: candidate.valid, local };
}
