import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { raiseAlarms } from './alarms.ts';
import type { Appeal, Classifier, Judgement, ModelKind, ModelName } from './judgement.ts';
import { rankLabels } from './labels.ts';
import { ModelScorer } from './model-scorer.ts';
import { readModelFolder, readPackedModel, type StoredModel } from './model-folder.ts';
import { readAppeal } from './reading.ts';
import { readFields } from '../read/fields.ts';
import { judgeLanguage } from '../read/language.ts';
import { judgeType } from './type.ts';
import { judgeUrgency } from './urgency.ts';
import { NO_TRANSFORMER, openTransformer, type Transformer } from '../transformer/transformer.ts';

const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), '../model');

interface InCharge extends ModelName { scorer: ModelScorer }

/**
 * A classifier in this thread, with the category model of a folder; without one, the shipped model.
 * @throws ModelError naming the file and what is wrong with it.
 */
export function loadClassifier(dir: string = SHIPPED, transformer: Transformer = NO_TRANSFORMER): Classifier {
  const shipped = inCharge(readModelFolder(dir));
  const models = new Map<ModelKind, InCharge>([['category', shipped]]);
  const named = () => Object.fromEntries([...models].map(([kind, { name, version }]) => [kind, { name, version }])) as Partial<Record<ModelKind, ModelName>>;
  return {
    get models() { return named(); },
    async install(kind, bytes) {
      if (bytes) models.set(kind, inCharge(readPackedModel(bytes)));
      else if (kind === 'category') models.set(kind, shipped);
      else models.delete(kind);
    },
    get transformer() { return transformer.state; },
    async judge(input) { return transformer.join(input, judgeBy(models, input, named())); },
    close: () => transformer.close(),
  };
}

/**
 * Likewise, with the transformer of a folder where one is named. A folder that cannot be used is no error: see `transformer`.
 * @throws ModelError when the linear model cannot be used
 */
export async function openClassifier({ dir, modelDir, headDir }: { dir?: string; modelDir?: string; headDir?: string }): Promise<Classifier> {
  return loadClassifier(dir, modelDir ? await openTransformer(modelDir, headDir) : NO_TRANSFORMER);
}

const inCharge = ({ name, version, model }: StoredModel): InCharge => ({ name, version, scorer: new ModelScorer(model) });

function judgeBy(models: ReadonlyMap<ModelKind, InCharge>, input: Appeal, named: Judgement['models']): Judgement {
  // What comes in from outside may hold anything where a string was promised.
  const title = asText(input?.title);
  const content = asText(input?.content);
  const reading = readAppeal(title, content);
  const { urgency, dangers } = judgeUrgency(reading);
  const learned = (kind: ModelKind) => {
    const model = models.get(kind);
    return model ? rankLabels(model.scorer, title, content) : [];
  };
  return {
    categories: rankLabels(models.get('category')!.scorer, title, content),
    matters: learned('matter'),
    units: learned('unit'),
    types: judgeType(reading),
    urgency,
    alarms: raiseAlarms(reading, dangers),
    ...readFields(title, content),
    languages: judgeLanguage(title, content),
    models: named,
  };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');
