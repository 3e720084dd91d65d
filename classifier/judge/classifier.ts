import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { raiseAlarms } from './alarms.ts';
import { judgeCategory } from './category.ts';
import type { Classifier } from './judgement.ts';
import { LinearScorer } from './linear-scorer.ts';
import { readModelFolder } from './model-folder.ts';
import { readAppeal } from './reading.ts';
import { judgeType } from './type.ts';
import { judgeUrgency } from './urgency.ts';

const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), '../model');

/**
 * Loads a model folder; without one, the shipped model.
 * @throws ModelError naming the file and what is wrong with it.
 */
export function loadClassifier(dir: string = SHIPPED): Classifier {
  const { name, version, model } = readModelFolder(dir);
  const scorer = new LinearScorer(model);
  return {
    model: { name, version },
    judge(input) {
      // What comes in from outside may hold anything where a string was promised.
      const title = asText(input?.title);
      const content = asText(input?.content);
      const reading = readAppeal(title, content);
      const { urgency, dangers } = judgeUrgency(reading);
      return {
        categories: judgeCategory(scorer, title, content),
        types: judgeType(reading),
        urgency,
        alarms: raiseAlarms(reading, dangers),
        model: { name, version },
      };
    },
  };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');
