import type { WordVectors } from '../features/word-vectors.ts';
import type { Calibration } from './calibration.ts';
import type { KernelModel } from './kernel-model.ts';
import type { LinearModel } from './linear-model.ts';

/** What ranks the labels of one kind of text: planes over n-grams and, where the recipe has it, a kernel over word vectors beside them. */
export interface Ranking {
  linear: LinearModel;
  kernel: KernelModel | null;
  calibration: Calibration;
}

/** A trained model: one ranking for whole messages and, where there is one, another for titles alone. Both read the same words. */
export interface Model extends Ranking {
  labels: string[];
  words: WordVectors | null;
  titles: Ranking | null;
}
