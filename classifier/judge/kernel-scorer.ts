import { kernelRow } from '../features/kernel-row.ts';
import { writeTextVector } from '../features/text-vector.ts';
import { countText } from '../features/word-counts.ts';
import type { WordVectors } from '../features/word-vectors.ts';
import type { KernelModel } from './kernel-model.ts';

/** What the place of a text of one word is worth. */
const LONE_WORD = 1 / 16;

/** Adds what a kernel model says of texts to scores. Reuses its rows, so one scorer serves one thread. */
export class KernelScorer {
  private readonly model: KernelModel;
  private readonly words: WordVectors;
  private readonly vector: Float64Array;
  private readonly row: Float64Array;

  constructor(model: KernelModel, words: WordVectors) {
    this.model = model;
    this.words = words;
    this.vector = new Float64Array(words.dims);
    this.row = new Float64Array(model.supports.length / words.dims);
  }

  /** @returns whether it has something to go on: a single word is not enough to judge by, when the planes know nothing of the text */
  addTo(scores: Float64Array, title: string, body: string): boolean {
    const { model, words, vector, row } = this;
    const worth = writeTextVector(countText(title, body, words), words, model.termWeights, model.titleShare, vector);
    if (worth === 0) return false;
    kernelRow(vector, 0, model.supports, row.length, words.dims, model.gamma, row);
    const classes = scores.length;
    const said = Float64Array.from(model.bias);
    for (let s = 0; s < row.length; s++) for (let c = 0; c < classes; c++) said[c]! += row[s]! * model.factors[s * classes + c]!;
    for (let c = 0; c < classes; c++) scores[c]! += worth * model.share * said[c]!;
    return worth > LONE_WORD;
  }
}
