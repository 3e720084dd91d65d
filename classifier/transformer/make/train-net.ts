import { softmax } from '../../judge/softmax.ts';
import { seededRandom, shuffle } from '../../train/random.ts';
import { emptyPools, FIRST_CHARACTER, LINE, pairRow, pool, scoresOf, tripleRow, type Net, type NetShape } from './net.ts';

/** How the net is trained. Chosen by folds over training data (classifier/decisions). */
export interface NetRecipe {
  rounds: number;
  /** AdaGrad's step */
  step: number;
  /** Share of the pooled numbers left out at each text, so that no label hangs on a few of them. */
  dropout: number;
  /** Share of the texts shown with their title alone. */
  titleOnly: number;
  /** Pull of the looked-up vectors towards zero, each time a vector is used. */
  decay: number;
  seed: number;
}

const EPSILON = 1e-6;

/**
 * Trains a net by stochastic gradients with AdaGrad. The same texts in the same order give the same net.
 * @param texts token numbers of each text; LINE ends the title
 */
export function trainNet(texts: readonly Uint16Array[], labels: ArrayLike<number>, shape: NetShape, recipe: NetRecipe, progress: (line: string) => void = () => {}): Net {
  const random = seededRandom(recipe.seed);
  const net = freshNet(shape, random);
  const steps = { character: squares(net.character), pair: squares(net.pair), triple: squares(net.triple), threshold: squares(net.threshold), top: squares(net.top), bias: squares(net.bias) };
  const { width } = shape;
  const size = 4 * width;
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 1);
  const at = new Float32Array(longest * width);
  const pools = emptyPools(width);
  const kept = new Uint8Array(size);
  const scores = new Float64Array(shape.labels);
  const probabilities = new Float64Array(shape.labels);
  const back = new Float32Array(size);
  const order = Uint32Array.from(texts, (_, i) => i);

  const learn = (values: Float32Array, sums: Float32Array, i: number, gradient: number) => {
    sums[i]! += gradient * gradient;
    values[i]! -= (recipe.step * gradient) / Math.sqrt(sums[i]! + EPSILON);
  };

  for (let round = 0; round < recipe.rounds; round++) {
    shuffle(order, random);
    let loss = 0;
    for (const row of order) {
      const ids = random() < recipe.titleOnly ? titleOf(texts[row]!) : texts[row]!;
      pool(net, ids, at, pools);
      const { pooled, peaks, places: [titlePlaces, places] } = pools;
      for (let d = 0; d < size; d++) {
        kept[d] = random() < recipe.dropout ? 0 : 1;
        pooled[d] = kept[d] ? pooled[d]! / (1 - recipe.dropout) : 0;
      }
      scoresOf(net, pooled, scores);
      softmax(scores, 1, probabilities);
      const label = labels[row]!;
      loss -= Math.log(Math.max(1e-9, probabilities[label]!));

      back.fill(0);
      for (let c = 0; c < shape.labels; c++) {
        const error = probabilities[c]! - (c === label ? 1 : 0);
        for (let d = 0; d < size; d++) {
          if (!kept[d]) continue;
          const i = c * size + d;
          back[d]! += (error * net.top[i]!) / (1 - recipe.dropout);
          learn(net.top, steps.top, i, error * pooled[d]!);
        }
        learn(net.bias, steps.bias, c, error);
      }

      let inTitle = true;
      for (let i = 0; i < ids.length; i++) {
        const a = ids[i]!;
        if (a === LINE) inTitle = false;
        if (a < FIRST_CHARACTER) continue;
        const b = ids[i + 1] ?? 0;
        const c = ids[i + 2] ?? 0;
        const p1 = a * width;
        const p2 = pairRow(shape, a, b) * width;
        const p3 = tripleRow(shape, a, b, c) * width;
        for (let d = 0; d < width; d++) {
          if (at[i * width + d]! <= 0) continue;
          let gradient = back[2 * width + d]! / places;
          if (inTitle) gradient += back[d]! / titlePlaces;
          if (peaks[d] === i) gradient += back[width + d]!;
          if (peaks[width + d] === i) gradient += back[3 * width + d]!;
          if (gradient === 0) continue;
          learn(net.character, steps.character, p1 + d, gradient + recipe.decay * net.character[p1 + d]!);
          learn(net.pair, steps.pair, p2 + d, gradient + recipe.decay * net.pair[p2 + d]!);
          learn(net.triple, steps.triple, p3 + d, gradient + recipe.decay * net.triple[p3 + d]!);
          learn(net.threshold, steps.threshold, d, gradient);
        }
      }
    }
    progress(`round ${round + 1} of ${recipe.rounds}: loss ${(loss / texts.length).toFixed(4)}`);
  }
  return net;
}

/** Scores of each text, `labels` numbers a text. */
export function scoreTexts(net: Net, texts: readonly Uint16Array[]): Float64Array {
  const { width, labels } = net.shape;
  const all = new Float64Array(texts.length * labels);
  const at = new Float32Array(texts.reduce((most, text) => Math.max(most, text.length), 1) * width);
  const pools = emptyPools(width);
  const scores = new Float64Array(labels);
  texts.forEach((ids, row) => {
    pool(net, ids, at, pools);
    scoresOf(net, pools.pooled, scores);
    all.set(scores, row * labels);
  });
  return all;
}

function freshNet(shape: NetShape, random: () => number): Net {
  const { width, labels } = shape;
  const spread = (length: number, by: number) => Float32Array.from({ length }, () => (random() * 2 - 1) * by);
  return {
    shape,
    character: spread(shape.characters * width, 0.1),
    pair: spread(shape.pairs * width, 0.1),
    triple: spread(shape.triples * width, 0.1),
    threshold: new Float32Array(width),
    top: spread(labels * 4 * width, 0.1),
    bias: new Float32Array(labels),
  };
}

const squares = (values: Float32Array) => new Float32Array(values.length);

function titleOf(ids: Uint16Array): Uint16Array {
  const end = ids.indexOf(LINE);
  return end > 0 ? ids.subarray(0, end) : ids;
}
