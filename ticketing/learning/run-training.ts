/** What the process of a training does: reads the city's tickets, trains a challenger of each kind, compares, writes down. */
import { eq } from 'drizzle-orm';
import type { ModelKind } from '../../classifier/index.ts';
import { loadCity, type City } from '../catalogue/city.ts';
import { connect } from '../db/connect.ts';
import type { Db } from '../db/connect.ts';
import { training } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import type { Module } from '../start/module.ts';
import { championOf, type InCharge } from './champion.ts';
import { readExamples, type GroupKeys } from './examples/read-examples.ts';
import type { Example } from './examples/trust.ts';
import { labelName, meansUnit } from './examples/unit-label.ts';
import { modelKinds } from './models/in-force.ts';
import { readLearning, type LearningSettings } from './settings.ts';
import { storeChallenger, type Outcome } from './store-challenger.ts';
import { kindNames, trainKind, type Challenger, type NotTrained } from './train-kind.ts';
import { endTraining } from './training.ts';

/** `progress` from 0 to 1. */
export type Tell = (progress: number, line: string) => void;

/** Steps that a training of one kind tells of, as a rule. */
const USUAL_STEPS = 9;
/** Reading the tickets is so much of the whole. */
const READING = 0.1;

export async function runCityTraining(url: string, trainingId: number, modules: Module[], tell: Tell): Promise<Outcome[]> {
  const { db, close } = connect(url, { max: 3, name: 'hotline training' });
  try {
    const settings = await readLearning(db);
    const city = await loadCity(db);
    const [row] = await db.select().from(training).where(eq(training.id, trainingId));
    const groupKeys = modules.find((m) => m.groupKeys)?.groupKeys;
    const examples = await readExamples({ db, city, now: row!.startedAt, most: settings.mostTexts, groupKeys: groupKeys as GroupKeys | undefined, progress: (read) => tell(READING * Math.min(1, read / settings.mostTexts), `已读取${read}件已办结工单`) });
    return (await trainAndStore(db, trainingId, row!.startedAt, { examples, settings, city, now: row!.startedAt, day: cityDay(row!.startedAt), tell })).outcome;
  } finally {
    await close();
  }
}

export interface Trainable {
  examples: readonly Example[];
  settings: LearningSettings;
  city: City | null;
  championOf(kind: ModelKind): Promise<InCharge>;
  /** the newest examples are those just before */
  now: Date;
  /** YYYY-MM-DD on which the models are made */
  day: string;
  /** without it all */
  kinds?: readonly ModelKind[];
  tell: Tell;
}

/** A challenger of each kind after the other, each handed on as soon as it is made. */
export async function trainKinds({ examples, settings, city, championOf: find, now, day, kinds = modelKinds, tell }: Trainable, made: (kind: ModelKind, challenger: Challenger | NotTrained, inCharge: InCharge) => Promise<void>): Promise<void> {
  for (const [i, kind] of kinds.entries()) {
    let steps = 0;
    const progress = (line: string) => tell(READING + (1 - READING) * ((i + Math.min(0.95, steps++ / USUAL_STEPS)) / kinds.length), `${kindNames[kind].zh}：${line}`);
    progress('挑选例子');
    const inCharge = await find(kind);
    const nameOf = (label: string) => (city ? labelName(city, kind, label) : label);
    await made(kind, await trainKind({ kind, examples: examples.filter((e) => e.kind === kind), champion: inCharge.champion, settings, now, day, nameOf, means: city ? (label, unit) => meansUnit(city, label, unit) : undefined, progress }), inCharge);
  }
}

/** Each kind is written down as soon as it is made; the training is done with the last. */
export async function trainAndStore(db: Db, trainingId: number, at: Date, what: Omit<Trainable, 'championOf'>): Promise<{ outcome: Outcome[]; made: Map<ModelKind, Challenger | NotTrained> }> {
  const begun = performance.now();
  const outcome: Outcome[] = [];
  const all = new Map<ModelKind, Challenger | NotTrained>();
  await trainKinds({ ...what, championOf: (kind) => championOf(db, kind) }, async (kind, made, inCharge) => {
    all.set(kind, made);
    outcome.push('bytes' in made ? await storeChallenger(db, { trainingId, kind, challenger: made, inChargeId: inCharge.id, automatic: what.settings.automatic, now: at }) : { kind, modelId: null, zh: `${made.zh}。`, en: `${made.en}.` });
    await db.update(training).set({ outcome }).where(eq(training.id, trainingId));
  });
  await endTraining(db, trainingId, { state: 'done', progress: 1, line: '完成', outcome, endedAt: new Date(at.getTime() + Math.round(performance.now() - begun)) });
  return { outcome, made: all };
}
