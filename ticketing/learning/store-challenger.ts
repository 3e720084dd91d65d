import { and, desc, eq } from 'drizzle-orm';
import type { ModelKind } from '../../classifier/index.ts';
import type { Db } from '../db/connect.ts';
import { model, modelChange, training } from '../db/schema/index.ts';
import { holdKind, putInCharge } from './models/put-in-charge.ts';
import type { Challenger } from './train-kind.ts';
import type { Training } from './training.ts';

export type Outcome = Training['outcome'][number];
/** The row of the training is no longer running: somebody took it for dead. */
class TrainingLost extends Error { override name = 'TrainingLost'; }

export interface Made { trainingId: number; kind: ModelKind; challenger: Challenger; /** of the one it was compared with */ inChargeId: number | null; automatic: boolean; now: Date }

/**
 * Writes a challenger down, whole or not at all, and puts it in charge when it won, unless the city wants to press for itself, a person rolled this
 * kind back last, or the champion it was compared with is no longer in charge.
 * @throws TrainingLost
 */
export async function storeChallenger(db: Db, { trainingId, kind, challenger, inChargeId, automatic, now }: Made): Promise<Outcome> {
  const { comparison, evidence: _, bytes, ...about } = challenger;
  return db.transaction(async (tx) => {
    const [running] = await tx.select({ id: training.id }).from(training).where(and(eq(training.id, trainingId), eq(training.state, 'running'))).for('update');
    if (!running) throw new TrainingLost('the training was ended meanwhile');
    await holdKind(tx, kind);
    const [made] = await tx.insert(model).values({ ...about, kind, trainingId, comparison, content: bytes, state: comparison.wins ? 'challenger' : 'refused', madeAt: now }).onConflictDoNothing().returning({ id: model.id });
    if (!made) return { kind, modelId: null, zh: `与已有的模型${challenger.version}完全相同，没有新内容可学。`, en: `The same as model ${challenger.version}: nothing new to learn.` };
    if (!comparison.wins) return { kind, modelId: made.id, zh: comparison.zh, en: comparison.en };
    const waits = await reasonToWait(tx, kind, inChargeId, automatic);
    if (!waits) await putInCharge(tx, { kind, modelId: made.id, how: 'won', by: null, reason: comparison.zh, now });
    return { kind, modelId: made.id, zh: `${comparison.zh}${waits ? waits.zh : '已启用。'}`, en: `${comparison.en} ${waits ? waits.en : 'Installed.'}` };
  });
}

async function reasonToWait(tx: Parameters<Parameters<Db['transaction']>[0]>[0], kind: ModelKind, inChargeId: number | null, automatic: boolean): Promise<{ zh: string; en: string } | null> {
  if (!automatic) return { zh: '未开自动启用，待人工启用。', en: 'It waits for a person to install it.' };
  const [last] = await tx.select({ how: modelChange.how }).from(modelChange).where(eq(modelChange.kind, kind)).orderBy(desc(modelChange.id)).limit(1);
  if (last?.how === 'rolledBack') return { zh: '此类模型上次由人工回退，待人工启用。', en: 'A person rolled this kind back last; a person must install it.' };
  const [present] = await tx.select({ id: model.id }).from(model).where(and(eq(model.kind, kind), eq(model.state, 'champion')));
  return (present?.id ?? null) === inChargeId ? null : { zh: '训练期间现用模型已更换，待人工启用。', en: 'The model in charge changed meanwhile; a person must install it.' };
}
