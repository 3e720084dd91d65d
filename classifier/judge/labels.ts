import { phrasesFor } from './evidence.ts';
import type { Ranked } from './judgement.ts';
import type { ModelScorer } from './model-scorer.ts';
import { rank } from './ranked.ts';

/** Reasons are given for the labels a dispatcher would weigh against each other. */
const EXPLAINED_PLACES = 2;

/**
 * A message this short is its own title: so read, a text without a title is judged as well as a title alone
 * (macro-F1 0.867 against 0.839 on held-back titles). For longer texts it hurts.
 */
const OWN_TITLE = 60;

/** Ranks a model's labels for a text. A text of which the model knows nothing gets the same probability for each. */
export function rankLabels<L extends string>(scorer: ModelScorer, title: string, body: string): Ranked<L>[] {
  // A ranking for titles was trained on them as texts without a title.
  const onlyTitle = scorer.titles !== null && title !== '' && body.trim() === '';
  const ranking = onlyTitle ? scorer.titles! : scorer.whole;
  const { scored, probabilities } = onlyTitle ? ranking.judge('', title) : ranking.judge(title === '' && body.length <= OWN_TITLE ? body : title, body);
  return rank(scorer.labels as L[], probabilities, (c, place) => (scored.known && place < EXPLAINED_PLACES ? phrasesFor(ranking.linear, scored, c) : []));
}
