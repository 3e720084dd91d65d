import type { ModelKind } from '../../judge/judgement.ts';
import { groupFolds } from '../../train/folds.ts';
import type { Example } from '../../train/rows.ts';
import { openEncoder } from '../encoder.ts';
import type { Pooling } from '../pooling.ts';
import { oneText } from '../text.ts';
import { fitMix, type Mix } from './fit-mix.ts';
import { logProbabilities, writeHead } from './head.ts';
import { linearOutOfFold } from './linear-out-of-fold.ts';
import { trainHead } from './train-head.ts';

const SEED = 1;

/**
 * Trains a head on the vectors of a folder's model and writes it. How vectors are pooled and how much the head counts are
 * chosen out of fold.
 * @returns lines for the person who asked
 * @throws FolderError when the folder cannot be used; Error when there are fewer than two labels
 */
export async function makeHead(folder: string, examples: readonly Example[], { kind, out, folds, progress }: { kind: ModelKind; out: string; folds: number; progress: (line: string) => void }): Promise<string[]> {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  if (labels.length < 2) throw new Error(`A head needs at least two labels; the data have ${labels.length}.`);
  const classOf = Uint16Array.from(examples, ({ label }) => labels.indexOf(label));
  const foldOf = groupFolds(examples.map(({ group }) => group), folds, SEED);
  const encoder = await openEncoder(folder);
  const linear = await linearOutOfFold(examples, labels, foldOf, kind, progress);

  let best: { pooling: Pooling; mix: Mix; vectors: Float32Array[] } | null = null;
  for (const pooling of encoder.poolings) {
    const vectors: Float32Array[] = [];
    for (const { title, body } of examples) {
      vectors.push(await encoder.read(oneText({ title, content: body }), pooling));
      if (vectors.length % 1000 === 0) progress(`${vectors.length} of ${examples.length} texts read (${pooling})`);
    }
    const mix = fitMix(linear, headOutOfFold(vectors, classOf, labels, foldOf, folds), classOf, labels.length);
    progress(`${pooling}: head alone macro-F1 ${mix.head.macroF1}, joined ${mix.joined.macroF1}`);
    if (!best || mix.joined.logLoss < best.mix.joined.logLoss) best = { pooling, mix, vectors };
  }
  await encoder.close();
  const { pooling, mix, vectors } = best!;
  const version = writeHead(out, {
    kind, labels, encoder: { name: encoder.name, version: encoder.version, pooling, dimension: encoder.dimension }, weight: mix.weight, temperature: mix.temperature,
    ...trainHead(vectors, classOf, labels.length), figures: { texts: examples.length, folds, linear: mix.linear, head: mix.head, joined: mix.joined },
  });
  const row = (name: string, { macroF1, accuracy, ece }: Mix['joined']) => `  ${name.padEnd(14)} macro-F1 ${macroF1}  accuracy ${accuracy}  calibration error ${ece}`;
  return [
    `${examples.length} texts, ${labels.length} labels; on texts that neither model had seen:`, row('linear', mix.linear), row('head', mix.head), row('joined', mix.joined),
    mix.weight > 0 ? `The head ${version} counts ${mix.weight} beside the linear model's ${Number((1 - mix.weight).toFixed(2))}.` : 'The head does not help: it was given the weight 0, and the model will stand by.',
    `Written to ${out}.${out === folder ? '' : ` Start with MODEL_DIR=${folder} MODEL_HEAD=${out}.`}`,
  ];
}

function headOutOfFold(vectors: readonly Float32Array[], classOf: Uint16Array, labels: string[], foldOf: Uint8Array, folds: number): Float64Array {
  const all = new Float64Array(vectors.length * labels.length);
  for (let fold = 0; fold < folds; fold++) {
    const seen = vectors.flatMap((_, i) => (foldOf[i] === fold ? [] : [i]));
    const head = trainHead(seen.map((i) => vectors[i]!), seen.map((i) => classOf[i]!), labels.length);
    vectors.forEach((vector, i) => { if (foldOf[i] === fold) all.set(logProbabilities({ labels, ...head }, vector), i * labels.length); });
  }
  return all;
}
