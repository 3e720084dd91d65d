import type { Ranked } from './judgement.ts';
import { rankLabels } from './labels.ts';
import { readPackedModel } from './model-folder.ts';
import { ModelScorer } from './model-scorer.ts';

/** A model ready to rank its labels. Reuses its counters, so one scorer serves one thread. */
export interface Scorer {
  name: string;
  version: string;
  labels: readonly string[];
  /** All labels with probabilities that sum to 1, likeliest first, the first ones with the words that spoke for them. */
  rank(title: string, body: string): Ranked[];
}

/** @throws ModelError when the bytes are no model of this program. */
export function openPacked(bytes: Uint8Array): Scorer {
  const { name, version, model } = readPackedModel(bytes);
  const scorer = new ModelScorer(model);
  return { name, version, labels: model.labels, rank: (title, body) => rankLabels(scorer, title, body) };
}
