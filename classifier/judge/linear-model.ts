import type { FeatureSettings } from '../features/settings.ts';

/** A trained linear model, ready to score. Feature f's weight for label c is `weights[f * labels.length + c]`. */
export interface LinearModel {
  settings: FeatureSettings;
  labels: string[];
  /** Hash of each feature's n-gram, ascending. The n-grams themselves are not kept. */
  hashes: Uint32Array;
  /** idf × entropy factor of each feature. */
  termWeights: Float32Array;
  weights: Float32Array;
  bias: Float32Array;
}
