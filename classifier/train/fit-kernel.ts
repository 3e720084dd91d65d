import { directionBytes, directionsOf } from '../judge/unit-bytes.ts';
import type { KernelModel } from '../judge/kernel-model.ts';
import { kernelRow } from '../features/kernel-row.ts';
import { writeTextVector } from '../features/text-vector.ts';
import { countText, type CountedText } from '../features/word-counts.ts';
import type { WordVectors } from '../features/word-vectors.ts';
import type { Corpus } from './corpus.ts';
import { solveKernelRidge, type KernelSolving } from './kernel-ridge.ts';
import { seededRandom, shuffle } from './random.ts';
import { weighTerms, type Weighing } from './term-weights.ts';

export interface KernelRecipe {
  titleShare: number;
  /** Factor on the kernel's scores when they are added to the planes'. */
  share: number;
  weighing: Weighing;
  solving: KernelSolving;
  /** At most so many texts are supports; of more, so many are drawn. Time and room grow with their square. */
  mostSupports: number;
  /** With more labels than this the kernel is left out: its time grows with them. */
  mostLabels: number;
}

/** Texts as counts of known words; counted once for all folds. */
export interface CountedWords {
  texts: CountedText[];
  /** The whole texts' counts, by which the words are weighed. */
  corpus: Corpus;
}

export function countWordsOf(texts: readonly { title: string; body: string }[], words: WordVectors): CountedWords {
  const counted = texts.map(({ title, body }) => countText(title, body, words));
  const rowStart = new Uint32Array(counted.length + 1);
  counted.forEach(({ whole }, row) => { rowStart[row + 1] = rowStart[row]! + whole.words.length; });
  const features = new Uint32Array(rowStart[counted.length]!);
  const counts = new Uint16Array(features.length);
  counted.forEach(({ whole }, row) => {
    features.set(whole.words, rowStart[row]);
    counts.set(whole.counts, rowStart[row]);
  });
  return { texts: counted, corpus: { rows: counted.length, hashes: words.hashes, blocks: new Uint8Array(words.hashes.length), rowStart, features, counts } };
}

const NO_WORDS = { words: new Uint32Array(0), counts: new Uint16Array(0) };

/** The titles of some of the texts as texts of their own. Words are weighed by the whole texts all the same: a title has too few. */
export function titlesOf({ texts, corpus }: CountedWords, rows: readonly number[]): CountedWords {
  const rowStart = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => { rowStart[i + 1] = rowStart[i]! + corpus.rowStart[row + 1]! - corpus.rowStart[row]!; });
  const features = new Uint32Array(rowStart[rows.length]!);
  const counts = new Uint16Array(features.length);
  rows.forEach((row, i) => {
    features.set(corpus.features.subarray(corpus.rowStart[row], corpus.rowStart[row + 1]), rowStart[i]);
    counts.set(corpus.counts.subarray(corpus.rowStart[row], corpus.rowStart[row + 1]), rowStart[i]);
  });
  return { texts: rows.map((row) => ({ whole: texts[row]!.title, title: NO_WORDS })), corpus: { ...corpus, rows: rows.length, rowStart, features, counts } };
}

/** Fits a kernel on some rows. Its supports are rounded to bytes before the factors are sought: what is measured is what is written. */
export function fitKernel(counted: CountedWords, words: WordVectors, rows: ArrayLike<number>, labels: ArrayLike<number>, classes: number, recipe: KernelRecipe, seed: number, prices: ArrayLike<number> | null): KernelModel {
  const { dims } = words;
  const termWeights = weighTerms(counted.corpus, rows, labels, classes, recipe.weighing);
  const chosen = draw(rows, recipe.mostSupports, seed);
  const vectors = new Float32Array(chosen.length * dims);
  chosen.forEach((row, i) => writeTextVector(counted.texts[row]!, words, termWeights, recipe.titleShare, vectors, i * dims));
  const supports = directionsOf(directionBytes(vectors, dims), dims);
  const own = Uint16Array.from(chosen, (row) => labels[row]!);
  const { factors, bias } = solveKernelRidge(Float64Array.from(supports), dims, own, classes, recipe.solving, prices && Float32Array.from(chosen, (row) => prices[row]!));
  return { gamma: recipe.solving.gamma, titleShare: recipe.titleShare, share: recipe.share, termWeights, supports, factors, bias };
}

/** Scores of the given rows times the kernel's share, `classes` numbers per row. */
export function kernelScores(counted: CountedWords, words: WordVectors, rows: readonly number[], { gamma, titleShare, share, termWeights, supports, factors, bias }: KernelModel): Float64Array {
  const { dims } = words;
  const classes = bias.length;
  const count = supports.length / dims;
  const wide = Float64Array.from(supports);
  const vector = new Float64Array(dims);
  const line = new Float64Array(count);
  const scores = new Float64Array(rows.length * classes);
  rows.forEach((row, r) => {
    const worth = share * writeTextVector(counted.texts[row]!, words, termWeights, titleShare, vector);
    if (worth === 0) return;
    kernelRow(vector, 0, wide, count, dims, gamma, line);
    const base = r * classes;
    for (let c = 0; c < classes; c++) scores[base + c] = worth * bias[c]!;
    for (let s = 0; s < count; s++) for (let c = 0; c < classes; c++) scores[base + c]! += worth * line[s]! * factors[s * classes + c]!;
  });
  return scores;
}

/** At most `most` of the rows, shuffled by the seed: nothing of the order of the training texts remains. */
function draw(rows: ArrayLike<number>, most: number, seed: number): number[] {
  const order = Uint32Array.from(rows);
  shuffle(order, seededRandom(seed));
  return [...order.subarray(0, most)];
}
