import type { WordVectors } from '../features/word-vectors.ts';
import { probabilitiesOf } from './calibration.ts';
import { KernelScorer } from './kernel-scorer.ts';
import { LinearScorer, type Scored } from './linear-scorer.ts';
import type { Model, Ranking } from './model.ts';

/** One ranking, ready to score: the planes' scores with the kernel's added. */
export class RankingScorer {
  readonly linear: LinearScorer;
  private readonly ranking: Ranking;
  private readonly kernel: KernelScorer | null;

  constructor(ranking: Ranking, words: WordVectors | null) {
    this.ranking = ranking;
    this.linear = new LinearScorer(ranking.linear);
    this.kernel = ranking.kernel && words ? new KernelScorer(ranking.kernel, words) : null;
  }

  /** Probabilities of all labels, and what the planes counted. A text of which nothing is known gets the same for each. */
  judge(title: string, body: string): { scored: Scored; probabilities: Float64Array } {
    const scored = this.linear.score(title, body);
    const probabilities = new Float64Array(scored.scores.length);
    const knownWord = this.kernel?.addTo(scored.scores, title, body) ?? false;
    if (scored.known || knownWord) probabilitiesOf(scored.scores, this.ranking.calibration, probabilities);
    else probabilities.fill(1 / probabilities.length);
    return { scored, probabilities };
  }
}

/** A model ready to rank. Reuses its counters, so one scorer serves one thread. */
export class ModelScorer {
  readonly labels: readonly string[];
  readonly whole: RankingScorer;
  /** For titles without a text. */
  readonly titles: RankingScorer | null;

  constructor(model: Model) {
    this.labels = model.labels;
    this.whole = new RankingScorer(model, model.words);
    this.titles = model.titles && new RankingScorer(model.titles, model.words);
  }
}
