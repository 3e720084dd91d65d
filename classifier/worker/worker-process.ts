import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ModelError } from '../judge/model-folder.ts';
import type { Beginning, InCharge, Question, Report } from './messages.ts';

const ENTRY = new URL('./entry.mjs', import.meta.url);
/** JavaScript objects only: a transformer's weights live outside of this. A text that makes more than this dies alone. */
const MEMORY_MB = 1024;

export type Answer = Exclude<Report, { kind: 'ready' | 'failed' }>;

/** A worker process that is ready to judge. */
export interface WorkerProcess {
  pid: number;
  inCharge: InCharge;
  ask(question: Question): void;
  /** Whether this process stays alive for it: only while it has something to answer. */
  hold(yes: boolean): void;
  stop(): Promise<void>;
}

/**
 * Starts a worker process and waits until its models are loaded.
 * @param on.gone is called once when it has died of itself, however that came
 * @throws ModelError when a model cannot be used; Error when the process dies before it is ready
 */
export function startWorkerProcess(beginning: Beginning, on: { answer(answer: Answer): void; gone(why: string): void }, entry: URL = ENTRY): Promise<WorkerProcess> {
  // The `advanced` form carries a model's bytes as bytes.
  const child = fork(fileURLToPath(entry), [], { serialization: 'advanced', execArgv: [`--max-old-space-size=${MEMORY_MB}`], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const send = (message: Beginning | Question) => void child.send(message as object, () => {}); // one that is gone says so by its end
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
  let stopped = false;
  const stop = async () => {
    stopped = true;
    child.ref(); // or this process could come to its own end before it sees that one's
    child.kill('SIGKILL');
    await ended;
  };
  const hold = (yes: boolean) => {
    if (yes) child.ref();
    else child.unref();
    if (child.connected) child.channel?.[yes ? 'ref' : 'unref']();
  };
  return new Promise<WorkerProcess>((resolve, reject) => {
    let ready = false;
    let broken = '';
    child.on('message', (report: Report) => {
      if (report.kind === 'ready') {
        ready = true;
        resolve({ pid: child.pid!, inCharge: report.inCharge, ask: send, hold, stop });
      } else if (report.kind === 'failed') {
        reject(report.model ? new ModelError(report.message) : new Error(report.message));
        void stop();
      } else if (!stopped) {
        on.answer(report);
      }
    });
    child.on('error', (error) => { broken = error.message; });
    child.once('exit', (code, signal) => {
      const why = broken || (signal ? `it was ended by ${signal}` : `it ended with code ${code}`);
      if (!ready) reject(new Error(`The classifier's worker did not start: ${why}`));
      else if (!stopped) on.gone(why);
    });
    send(beginning);
  });
}
