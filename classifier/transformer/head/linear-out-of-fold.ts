import type { ModelKind } from '../../judge/judgement.ts';
import { openPacked } from '../../judge/packed.ts';
import { packTrained } from '../../train/pack-trained.ts';
import type { Example } from '../../train/rows.ts';
import { trainModel } from '../../train/train-model.ts';

/**
 * What linear models say of texts that they have not seen, as log-probabilities: each fold is judged by a model trained on
 * the others, taken through its packed form as it would be shipped.
 */
export async function linearOutOfFold(examples: readonly Example[], labels: readonly string[], foldOf: ArrayLike<number>, kind: ModelKind, progress: (line: string) => void): Promise<Float64Array> {
  const folds = Array.from(foldOf).reduce((most, fold) => Math.max(most, fold), 0) + 1;
  const all = new Float64Array(examples.length * labels.length).fill(Math.log(1e-6));
  const classOf = new Map(labels.map((label, c) => [label, c]));
  for (let fold = 0; fold < folds; fold++) {
    const trained = await trainModel(examples.filter((_, i) => foldOf[i] !== fold), kind);
    const scorer = openPacked(packTrained(trained, { name: 'fold', date: '' }).bytes);
    examples.forEach(({ title, body }, i) => {
      if (foldOf[i] !== fold) return;
      for (const { label, probability } of scorer.rank(title, body)) all[i * labels.length + classOf.get(label)!] = Math.log(Math.max(1e-6, probability));
    });
    progress(`linear model, fold ${fold + 1} of ${folds}`);
  }
  return all;
}
