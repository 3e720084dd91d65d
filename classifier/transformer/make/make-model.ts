import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupFolds } from '../../train/folds.ts';
import type { Example } from '../../train/rows.ts';
import { inspectFolder } from '../check/inspect-folder.ts';
import { openTokenizer } from '../encoder.ts';
import { fitMix, type Mix } from '../head/fit-mix.ts';
import { logSoftmax, writeHead } from '../head/head.ts';
import { linearOutOfFold } from '../head/linear-out-of-fold.ts';
import { oneText } from '../text.ts';
import { writeCard } from './model-card.ts';
import { netToOnnx, quantisedNet } from './net-to-onnx.ts';
import type { NetShape } from './net.ts';
import { vocabularyOf, writeTokenizer } from './tokenizer-files.ts';
import { scoreTexts, trainNet, type NetRecipe } from './train-net.ts';

const NAME = 'hotline-characters';
const SIZE = { width: 48, pairs: 32_749, triples: 32_749 };
const RECIPE: NetRecipe = { rounds: 6, step: 0.05, dropout: 0.3, titleOnly: 0.15, decay: 0.001, seed: 1 };
const SEED = 1;

export interface Made {
  bytes: number;
  tokens: number;
  mix: Mix;
  /** labels that change when numbers are kept in one byte each */
  changedByRounding: number;
}

/**
 * Makes the project's own small model from labelled texts: a folder as a transformer's, and its head. The same texts in the
 * same order give the same bytes.
 */
export async function makeModel(examples: readonly Example[], out: string, { folds, progress }: { folds: number; progress: (line: string) => void }): Promise<Made> {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  const classOf = Uint16Array.from(examples, ({ label }) => labels.indexOf(label));
  const texts = examples.map(({ title, body }) => oneText({ title, content: body }));
  const tokens = writeTokenizer(out, vocabularyOf(texts), { name: NAME, labels });
  const cut = await openTokenizer(out);
  const rows = texts.map((text) => Uint16Array.from(cut(text)));
  const shape: NetShape = { ...SIZE, characters: tokens, labels: labels.length };
  progress(`${examples.length} texts, ${labels.length} labels, ${tokens} tokens`);

  const foldOf = groupFolds(examples.map(({ group }) => group), folds, SEED);
  const own = new Float64Array(examples.length * labels.length);
  for (let fold = 0; fold < folds; fold++) {
    const seen = rows.flatMap((_, i) => (foldOf[i] === fold ? [] : [i]));
    const held = rows.flatMap((_, i) => (foldOf[i] === fold ? [i] : []));
    const net = trainNet(seen.map((i) => rows[i]!), seen.map((i) => classOf[i]!), shape, RECIPE);
    const scores = scoreTexts(net, held.map((i) => rows[i]!));
    held.forEach((i, r) => own.set(logSoftmax(scores.subarray(r * labels.length, (r + 1) * labels.length)), i * labels.length));
    progress(`net, fold ${fold + 1} of ${folds}`);
  }
  const mix = fitMix(await linearOutOfFold(examples, labels, foldOf, 'category', progress), own, classOf, labels.length);

  const net = trainNet(rows, classOf, shape, RECIPE, progress);
  const file = netToOnnx(net);
  mkdirSync(join(out, 'onnx'), { recursive: true });
  writeFileSync(join(out, 'onnx/model_quantized.onnx'), file);
  const { facts, problems } = inspectFolder(out);
  if (!facts || problems.length) throw new Error(`the folder just made cannot be used: ${problems.join(' ')}`);
  const head = writeHead(out, {
    kind: 'category', labels, encoder: { name: facts.name, version: facts.version, pooling: 'output', dimension: labels.length }, weight: mix.weight, temperature: mix.temperature,
    planes: Float32Array.from({ length: labels.length ** 2 }, (_, i) => (i % (labels.length + 1) === 0 ? 1 : 0)), bias: new Float32Array(labels.length),
    figures: { texts: examples.length, folds, linear: mix.linear, head: mix.head, joined: mix.joined },
  });
  writeCard(out, { name: facts.name, version: facts.version, bytes: file.length, tokens, texts: examples.length, labels, folds, mix, head });
  return { bytes: file.length, tokens, mix, changedByRounding: differing(scoreTexts(net, rows), scoreTexts(quantisedNet(net), rows), labels.length) };
}

function differing(a: Float64Array, b: Float64Array, classes: number): number {
  const best = (scores: Float64Array, r: number) => scores.subarray(r * classes, (r + 1) * classes).reduce((most, score, c, row) => (score > row[most]! ? c : most), 0);
  return Array.from({ length: a.length / classes }, (_, r) => r).filter((r) => best(a, r) !== best(b, r)).length;
}
