import { HashIndex } from '../features/hash-index.ts';
import { finishHash, growHash, startHash } from '../features/ngrams.ts';
import { normalise, type NormalisedText } from '../features/normalise.ts';
import { TEXT_BLOCK, TITLE_BLOCK } from '../features/settings.ts';
import type { LinearModel } from './linear-model.ts';

/** Which features a block of the text has, how often each, and the factor that brings the block to its length. */
export interface CountedBlock {
  features: number[];
  counts: number[];
  scale: number;
}

/** A text's scores, one per label, and what they came from. */
export interface Scored {
  scores: Float64Array;
  /** False when no feature of the model occurs in the text: the scores say nothing. */
  known: boolean;
  title: NormalisedText;
  body: NormalisedText;
  text: CountedBlock;
  heading: CountedBlock;
}

const LOG = Float64Array.from({ length: 1024 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** Scores texts with one model. Reuses its counters, so one scorer serves one thread. */
export class LinearScorer {
  readonly model: LinearModel;
  readonly index: HashIndex;
  private readonly counters: Uint32Array;

  constructor(model: LinearModel) {
    this.model = model;
    this.index = HashIndex.of(model.hashes);
    this.counters = new Uint32Array(model.hashes.length);
  }

  score(titleText: string, bodyText: string): Scored {
    const { settings, bias } = this.model;
    const title = normalise(titleText);
    const body = normalise(bodyText);
    const features: number[] = [];
    this.count(body, TEXT_BLOCK, 1, features);
    if (settings.titleRepeat > 0) this.count(title, TEXT_BLOCK, settings.titleRepeat, features);
    const text = this.close(features, 1);
    const titleFeatures: number[] = [];
    if (settings.titleBlock > 0) this.count(title, TITLE_BLOCK, 1, titleFeatures);
    const heading = this.close(titleFeatures, settings.titleBlock);

    const scores = Float64Array.from(bias);
    this.add(text, scores);
    this.add(heading, scores);
    return { scores, known: features.length + titleFeatures.length > 0, title, body, text, heading };
  }

  /** Counts the text's n-grams that the model knows; lists each feature once. */
  private count(text: NormalisedText, block: number, times: number, features: number[]): void {
    const { codes, length } = text;
    const { index, counters } = this;
    const longest = this.model.settings.longestGram;
    const begin = startHash(block);
    for (let from = 0; from < length; from++) {
      const stop = Math.min(length, from + longest);
      let hash = begin;
      for (let to = from; to < stop; to++) {
        hash = growHash(hash, codes[to]!);
        const feature = index.find(finishHash(hash));
        if (feature < 0) continue;
        if (counters[feature] === 0) features.push(feature);
        counters[feature]! += times;
      }
    }
  }

  /** Takes the counts over, clears the counters, and finds the block's scale. */
  private close(features: number[], blockLength: number): CountedBlock {
    const { counters } = this;
    const { settings, termWeights } = this.model;
    const counts: number[] = [];
    let sum = settings.lengthFloor ** 2;
    for (let i = 0; i < features.length; i++) {
      const feature = features[i]!;
      const count = counters[feature]!;
      counts.push(count);
      counters[feature] = 0;
      sum += (logCount(count) * termWeights[feature]!) ** 2;
    }
    return { features, counts, scale: sum > 0 ? blockLength / Math.sqrt(sum) : 0 };
  }

  private add(block: CountedBlock, scores: Float64Array): void {
    const { weights, termWeights } = this.model;
    const classes = scores.length;
    for (let i = 0; i < block.features.length; i++) {
      const feature = block.features[i]!;
      const value = block.scale * logCount(block.counts[i]!) * termWeights[feature]!;
      const base = feature * classes;
      for (let c = 0; c < classes; c++) scores[c]! += value * weights[base + c]!;
    }
  }
}

/** 1 + log(count), as training counts it. */
export function logCount(count: number): number {
  return count < LOG.length ? LOG[count]! : 1 + Math.log(count);
}
