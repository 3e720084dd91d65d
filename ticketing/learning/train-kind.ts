/**
 * A challenger of one kind: trained on what was settled before the newest weeks, compared on these with who is in charge.
 * The winner is installed as it is and not trained again with the newest weeks: what takes charge is what was measured, and the next comparison
 * has weeks that neither of the two has seen. What it lacks of the last days, precedents and the catalogue know.
 */
import { openPacked, packTrained, trainModel, type ModelKind, type OutOfFold, type RecipeName } from '../../classifier/index.ts';
import { balance } from './examples/balance.ts';
import { holdBack } from './examples/hold-back.ts';
import type { Example } from './examples/trust.ts';
import type { Champion } from './champion.ts';
import { compare, type Comparison } from './compare.ts';
import { judgeAll, type Judged } from './measure.ts';
import type { LearningSettings } from './settings.ts';

export interface Challenger {
  name: string;
  version: string;
  bytes: Buffer;
  texts: number;
  trainedUntil: Date;
  figures: { outOfFold: OutOfFold; labels: number; kilobytes: number };
  comparison: Comparison;
  /** what it learned from, what was held back, and how it judged that */
  evidence: { training: Example[]; held: Example[]; judged: Judged[] };
}
/** Why nothing was trained. */
export interface NotTrained { zh: string; en: string }

export interface KindTraining {
  kind: ModelKind;
  examples: readonly Example[];
  champion: Champion | null;
  settings: LearningSettings;
  /** the newest examples are those just before */
  now: Date;
  /** YYYY-MM-DD on which it is made, for its version */
  day: string;
  nameOf(label: string): string;
  /** whether a label, brought to the place, is the unit */
  means?: (label: string, unit: NonNullable<Example['unit']>) => boolean;
  progress(line: string): void;
}

const recipes: Record<ModelKind, RecipeName> = { category: 'category', matter: 'matter', unit: 'unit' };
export const kindNames = { category: { zh: '类别', en: 'category' }, matter: { zh: '事项', en: 'matter' }, unit: { zh: '承办单位', en: 'unit' } } as const;

export async function trainKind({ kind, examples, champion, settings, now, day, nameOf, means, progress }: KindTraining): Promise<Challenger | NotTrained> {
  const all = balance(examples, settings);
  if (all.length < settings.leastTexts) return { zh: `可用的例子只有${all.length}件，至少需要${settings.leastTexts}件，未训练`, en: `${all.length} examples, ${settings.leastTexts} needed: not trained` };
  const split = holdBack(all, { now, days: settings.heldDays, least: settings.leastHeld, unseenSince: champion?.trainedUntil ?? null });
  if (!split) return { zh: `现用模型没有见过的新工单不足，还不能比较，未训练（至少${settings.leastHeld}件）`, en: `too few tickets that the model in charge has not seen (${settings.leastHeld} needed): not trained` };
  const training = split.training;
  const labels = new Set(training.map((e) => e.label));
  if (labels.size < 2) return { zh: '例子只有一种结果，无从区分，未训练', en: 'the examples have one label only: not trained' };
  const missing = kind === 'category' ? (champion?.labels ?? []).filter((l) => !labels.has(l)) : [];
  if (missing.length) return { zh: `没有「${missing.join('、')}」的例子，新模型将认不出这些类别，未训练`, en: `no examples of ${missing.join(', ')}: not trained` };

  const trained = await trainModel(training, recipes[kind], { progress });
  const name = `city-${kind}`;
  const { bytes, version } = packTrained(trained, { name, date: day });
  const scorer = openPacked(bytes);
  progress(`比较留出的${split.held.length}件`);
  const judged = await judgeAll(split.held, (title, body) => scorer.rank(title, body)[0], means);
  const theirs = champion && await judgeAll(split.held, champion.judge, means);
  return {
    name, version, bytes, texts: training.length, trainedUntil: split.cut, evidence: { training, held: split.held, judged },
    figures: { outOfFold: trained.outOfFold, labels: labels.size, kilobytes: Math.round(bytes.length / 1024) },
    comparison: compare({ challenger: judged, champion: theirs, championName: champion && `${champion.name} ${champion.version}`, from: split.cut, to: now, nameOf, settings }),
  };
}
