import { phrasesFor } from './evidence.ts';
import type { Category, Ranked } from './judgement.ts';
import type { LinearScorer } from './linear-scorer.ts';
import { rank } from './ranked.ts';
import { softmax } from './softmax.ts';

/** Reasons are given for the labels a dispatcher would weigh against each other. */
const EXPLAINED_PLACES = 2;

/** Ranks the model's labels for a text. A text of which the model knows nothing gets the same probability for each. */
export function judgeCategory(scorer: LinearScorer, title: string, body: string): Ranked<Category>[] {
  const { labels, temperature } = scorer.model;
  const scored = scorer.score(title, body);
  if (!scored.known) scored.scores.fill(0);
  const probabilities = new Float64Array(labels.length);
  softmax(scored.scores, temperature, probabilities);
  return rank(labels as Category[], probabilities, (c, place) =>
    scored.known && place < EXPLAINED_PLACES ? phrasesFor(scorer, scored, c) : [],
  );
}
