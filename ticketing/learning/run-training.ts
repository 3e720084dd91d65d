/** What the process of a training does: reads the city's tickets, trains a challenger of each kind, compares, writes down. */
import { eq } from 'drizzle-orm';
import { loadCity } from '../catalogue/city.ts';
import { connect } from '../db/connect.ts';
import type { Db } from '../db/connect.ts';
import { training } from '../db/schema/index.ts';
import type { Module } from '../start/module.ts';
import { championOf } from './champion.ts';
import { readExamples, type GroupKeys } from './examples/read-examples.ts';
import type { Example } from './examples/trust.ts';
import { labelName } from './examples/unit-label.ts';
import { modelKinds } from './models/in-force.ts';
import { readLearning } from './settings.ts';
import { storeChallenger, type Outcome } from './store-challenger.ts';
import { kindNames, trainKind, type Challenger } from './train-kind.ts';
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
    const { outcome } = await trainAndStore(db, { trainingId, examples, settings, city, now: row!.startedAt, tell });
    return outcome;
  } finally {
    await close();
  }
}

export interface Trainable { trainingId: number; examples: readonly Example[]; settings: Awaited<ReturnType<typeof readLearning>>; city: Parameters<typeof labelName>[0]; now: Date; tell: Tell }

/** Each kind is written down as soon as it is made; the training is done with the last. */
export async function trainAndStore(db: Db, { trainingId, examples, settings, city, now, tell }: Trainable): Promise<{ outcome: Outcome[]; challengers: Map<string, Challenger> }> {
  const outcome: Outcome[] = [];
  const challengers = new Map<string, Challenger>();
  for (const [i, kind] of modelKinds.entries()) {
    let steps = 0;
    const progress = (line: string) => tell(READING + (1 - READING) * ((i + Math.min(0.95, steps++ / USUAL_STEPS)) / modelKinds.length), `${kindNames[kind].zh}：${line}`);
    progress('挑选例子');
    const champion = await championOf(db, kind);
    const made = await trainKind({ kind, examples: examples.filter((e) => e.kind === kind), champion, settings, now, nameOf: (label) => labelName(city, kind, label), progress });
    if ('bytes' in made) challengers.set(kind, made);
    outcome.push('bytes' in made ? await storeChallenger(db, { trainingId, kind, challenger: made, champion, automatic: settings.automatic, now }) : { kind, modelId: null, zh: `${made.zh}。`, en: `${made.en}.` });
    await db.update(training).set({ outcome }).where(eq(training.id, trainingId));
  }
  await endTraining(db, trainingId, { state: 'done', progress: 1, line: '完成', outcome, endedAt: now });
  return { outcome, challengers };
}
