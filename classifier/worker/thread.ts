import { Worker } from 'node:worker_threads';
import { ModelError } from '../judge/model-folder.ts';
import type { Beginning, InCharge, Question, Report } from './messages.ts';

const ENTRY = new URL('./entry.mjs', import.meta.url);
/** JavaScript objects only: a model's weights live outside of this. A text that makes more than this dies alone. */
const MEMORY_MB = 1024;

export type Answer = Exclude<Report, { kind: 'ready' | 'failed' }>;

/** A worker thread that is ready to judge. */
export interface Thread {
  inCharge: InCharge;
  ask(question: Question): void;
  /** Whether the process stays alive for it: only while it has something to answer. */
  hold(yes: boolean): void;
  stop(): Promise<void>;
}

/**
 * Starts a worker thread and waits until its models are loaded.
 * @param on.gone is called once when it has died of itself, however that came
 * @throws ModelError when a model cannot be used; Error when the thread dies before it is ready
 */
export function startThread(beginning: Beginning, on: { answer(answer: Answer): void; gone(why: string): void }, entry: URL = ENTRY): Promise<Thread> {
  const worker = new Worker(entry, { workerData: beginning, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, execArgv: [] });
  let stopped = false;
  let last = '';
  const stop = async () => {
    stopped = true;
    await worker.terminate();
  };
  return new Promise<Thread>((resolve, reject) => {
    let ready = false;
    worker.on('message', (report: Report) => {
      if (report.kind === 'ready') {
        ready = true;
        resolve({ inCharge: report.inCharge, ask: (question) => worker.postMessage(question), hold: (yes) => (yes ? worker.ref() : worker.unref()), stop });
      } else if (report.kind === 'failed') {
        reject(report.model ? new ModelError(report.message) : new Error(report.message));
        void stop();
      } else if (!stopped) {
        on.answer(report);
      }
    });
    worker.on('error', (error: unknown) => { last = error instanceof Error ? error.message : String(error); });
    worker.on('exit', (code) => {
      const why = last || `it ended with code ${code}`;
      if (!ready) reject(new Error(`The classifier's worker did not start: ${why}`));
      else if (!stopped) on.gone(why);
    });
  });
}
