/** The process of a training, seen from the one that started it: a server stays free while it computes, and outlives it. */
import { fork, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { training } from '../db/schema/index.ts';
import { beginTraining, endTraining, mustHaveEnough, noteProgress, type By, type Training } from './training.ts';

interface Told { progress: number; line: string }
export type FromTraining = Told | { failed: string };

/** The composition of `npm run train`, which knows all modules. */
const ENTRY = fileURLToPath(new URL('../../main.ts', import.meta.url));
const TELL_EVERY_MS = 400;
const STOPPED = '服务停止，训练已取消，没有留下半成品；请重新训练。';

export interface Trainer {
  /**
   * Starts a training and returns at once. @param by null: the nightly one
   * @throws ruleRefused trainingRuns, tooFewTickets
   */
  start(by: By, watch?: (told: Told) => void): Promise<Training>;
  /** Waits for the one that runs in this process's care. */
  idle(): Promise<void>;
  /** Cancels it, and waits until that is written down. */
  stop(): Promise<void>;
  /** of the process that trains now */
  readonly pid: number | undefined;
}

type TrainerCore = Pick<Core, 'sql' | 'db' | 'now' | 'log' | 'config'>;

/** @param entry another program to run, for tests of one that dies */
export function createTrainer(core: TrainerCore, entry: string = ENTRY): Trainer {
  let child: ChildProcess | null = null;
  let cared: Promise<void> = Promise.resolve();
  let stopping = false;

  async function care(row: Training, endTurn: () => Promise<void>, watch: (told: Told) => void): Promise<void> {
    let failed: string | null = null;
    let toldAt = 0;
    let writing: Promise<unknown> = Promise.resolve();
    const started = launch(entry, row.id, addressOf(core));
    child = started;
    let errors = '';
    started.stderr?.on('data', (chunk: Buffer) => { errors = (errors + chunk.toString()).slice(-4000); });
    started.on('message', (message: FromTraining) => {
      if ('failed' in message) { failed = message.failed; return; }
      watch(message);
      if (Date.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = Date.now();
      writing = writing.then(() => noteProgress(core.db, row.id, message.progress, message.line)).catch((err: unknown) => core.log.warn({ err }, 'the progress of a training could not be noted'));
    });
    const how = await new Promise<string>((resolve) => {
      started.once('error', (error) => resolve(error.message));
      started.once('exit', (code, signal) => resolve(signal ? `被信号${signal}结束` : `退出码${code}`));
    });
    child = null;
    await writing;
    try {
      // A training that ended well has said so in its row; any other row is still running.
      const error = stopping ? STOPPED : failed ?? `训练进程中断（${how}），没有留下半成品；请重新训练。`;
      if (await endTraining(core.db, row.id, { state: 'failed', error, endedAt: core.now() }) && !stopping) core.log.error({ training: row.id, how, failed, errors }, 'a training failed');
    } catch (err) {
      core.log.error({ err }, 'the end of a training could not be noted');
    } finally {
      await endTurn().catch(() => {});
    }
  }

  return {
    async start(by, watch = () => {}) {
      await mustHaveEnough(core);
      const { row, turn } = await beginTraining(core, by);
      cared = care(row, () => turn.end(), watch);
      return row;
    },
    idle: () => cared,
    get pid() { return child?.pid; },
    async stop() {
      stopping = true;
      child?.kill('SIGTERM');
      await cared;
    },
  };
}

/** A killed parent cannot stop its child: the child ends when the channel between them does. */
function launch(entry: string, trainingId: number, url: string): ChildProcess {
  const child = fork(entry, ['--train', '--training', String(trainingId)], { execArgv: ['--import', import.meta.resolve('tsx')], env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  // Who calls does not wait for who learns.
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return child;
}

/** Where the database is: as set, or as the embedded one was found. */
function addressOf({ sql, config }: Pick<Core, 'sql' | 'config'>): string {
  if (config.databaseUrl) return config.databaseUrl;
  const { user, pass, host, port, database } = sql.options;
  const url = new URL('postgres://localhost');
  url.username = user;
  if (typeof pass === 'string') url.password = encodeURIComponent(pass);
  url.hostname = host[0]!;
  url.port = String(port[0]);
  url.pathname = `/${database}`;
  return url.href;
}

/** How a training ended. */
export async function endOf(core: Pick<Core, 'db'>, id: number): Promise<Training> {
  return (await core.db.select().from(training).where(eq(training.id, id)))[0]!;
}
