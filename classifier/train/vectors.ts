import type { Corpus } from './corpus.ts';
import { TITLE_BLOCK, type FeatureSettings } from '../features/settings.ts';

/** The value of each count of a corpus, beside `corpus.features`: (1 + log count) × weight, each block brought to its length. */
export function vectorise(corpus: Corpus, weights: Float32Array, settings: FeatureSettings): Float32Array {
  const values = new Float32Array(corpus.features.length);
  for (let row = 0; row < corpus.rows; row++) {
    const from = corpus.rowStart[row]!;
    const to = corpus.rowStart[row + 1]!;
    let text = settings.lengthFloor ** 2;
    let title = text;
    for (let i = from; i < to; i++) {
      const feature = corpus.features[i]!;
      const value = (1 + Math.log(corpus.counts[i]!)) * weights[feature]!;
      values[i] = value;
      if (corpus.blocks[feature] === TITLE_BLOCK) title += value * value;
      else text += value * value;
    }
    const textScale = text > 0 ? 1 / Math.sqrt(text) : 0;
    const titleScale = title > 0 ? settings.titleBlock / Math.sqrt(title) : 0;
    for (let i = from; i < to; i++) {
      values[i]! *= corpus.blocks[corpus.features[i]!] === TITLE_BLOCK ? titleScale : textScale;
    }
  }
  return values;
}
