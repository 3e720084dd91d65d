/** A training is a row and a process of its own: one at a time in the whole city, told line by line, and failed with a clear sentence when its process dies. */
import { eq, sql } from 'drizzle-orm';
import type { Core } from '../core.ts';
import type { Db } from '../db/connect.ts';
import { training } from '../db/schema/index.ts';
import { takeTurn, type Turn } from '../db/turn.ts';
import { errors } from '../errors.ts';
import { countLearnable } from './examples/read-examples.ts';
import { readLearning } from './settings.ts';

export type Training = typeof training.$inferSelect;
/** Who asked; without an id a person at the machine. */
export type By = { staffId: number | null; name: string } | null;

const TRAINING_LOCK = 12_347;
const INTERRUPTED = '训练进程中断（服务停止或被结束），没有留下半成品；请重新训练。';
const takeTrainingTurn = ({ sql }: Pick<Core, 'sql'>, patienceMs = 0) => takeTurn(sql, TRAINING_LOCK, patienceMs);

/** The row of a training and the right to it, which ends with the process that holds it. */
export interface Begun { row: Training; turn: Turn }

/** @param by null: the nightly one. @throws ruleRefused trainingRuns */
export async function beginTraining(core: Pick<Core, 'sql' | 'db' | 'now'>, by: By): Promise<Begun> {
  const turn = await takeTrainingTurn(core);
  if (!turn) throw errors.ruleRefused('trainingRuns', '正在训练，一次只能进行一个；请等它结束后再试。', 'A training runs; there is one at a time. Wait for it to end.');
  try {
    await failRunning(core.db, core.now());
    const [row] = await core.db.insert(training).values({ state: 'running', byId: by?.staffId ?? null, byName: by?.name ?? null, line: '准备', startedAt: core.now() }).returning();
    return { row: row!, turn };
  } catch (error) {
    await turn.end();
    throw error;
  }
}

/** @throws ruleRefused tooFewTickets, naming how many there are and must be */
export async function mustHaveEnough(core: Pick<Core, 'db'>): Promise<void> {
  const [settings, found] = await Promise.all([readLearning(core.db), countLearnable(core.db, null)]);
  if (found < settings.leastTexts)
    throw errors.ruleRefused('tooFewTickets', `已办结、可用于学习的工单只有${found}件，至少需要${settings.leastTexts}件。也可以用「npm run train -- --tickets」从历史工单表训练。`, `Only ${found} closed tickets can be learned from; ${settings.leastTexts} are needed. Or train from a table of old tickets: npm run train -- --tickets FILE.`);
}

/** How it ended. Only a running row ends, so that whoever comes late changes nothing. @returns whether it was running */
export async function endTraining(db: Pick<Db, 'update'>, id: number, end: Partial<Training> & { state: 'done' | 'failed'; endedAt: Date }): Promise<boolean> {
  const rows = await db.update(training).set(end).where(sql`${training.id} = ${id} and ${training.state} = 'running'`).returning({ id: training.id });
  return rows.length > 0;
}

export const noteProgress = (db: Pick<Db, 'update'>, id: number, progress: number, line: string) => db.update(training).set({ progress, line }).where(sql`${training.id} = ${id} and ${training.state} = 'running'`);

/** Fails trainings of processes that died. @returns whether one could be looked at, that is, none runs */
export async function failInterrupted(core: Pick<Core, 'sql' | 'db' | 'now'>): Promise<boolean> {
  const turn = await takeTrainingTurn(core);
  if (!turn) return false;
  try {
    await failRunning(core.db, core.now());
  } finally {
    await turn.end();
  }
  return true;
}

/** With the turn in hand: then every row still "running" was interrupted. */
const failRunning = (db: Db, now: Date) => db.update(training).set({ state: 'failed', error: INTERRUPTED, endedAt: now }).where(eq(training.state, 'running'));
