import { loadClassifier } from '../judge/classifier.ts';
import type { Appeal, Classifier, Judgement, ModelKind } from '../judge/judgement.ts';
import { ModelError } from '../judge/model-folder.ts';
import { stateLine } from '../transformer/state.ts';
import { clipped } from './clip.ts';
import type { InCharge } from './messages.ts';
import { Queue, type Asked } from './queue.ts';
import { startWorkerProcess, type Answer, type WorkerProcess } from './worker-process.ts';

/** A text during which the worker died so often is no longer given to it. */
const DEATHS = 2;
/** So much of such a text is read in this worker. */
const CUT = 2000;
/** Longest a question may take before the worker counts as hanging, in ms. A whole text of 50,000 characters takes a fiftieth of it. */
const PATIENCE_MS = 30_000;
/** Between tries to start a worker that does not come up, in ms. */
const RETRY_MS = { first: 200, longest: 30_000 };

export interface Log { info(line: string): void; warn(line: string): void }

export interface StartOptions {
  /** folder of the linear category model; without one, the shipped model */
  dir?: string;
  /** folder of a transformer (MODEL_DIR) and of its head, where that is not in the same folder */
  modelDir?: string;
  headDir?: string;
  /** told in one line each what an operator should know */
  log?: Log;
  /** the worker's first file, ms of patience: for tests */
  entry?: URL;
  patienceMs?: number;
}

const SILENT: Log = { info() {}, warn() {} };

/** A classifier that was closed, or has more to judge than it will ever get done. */
export class ClassifierUnavailable extends Error {
  override name = 'ClassifierUnavailable';
}

/**
 * A classifier in a process of its own: judging never blocks this one, whatever the text. A worker that dies is started
 * again, and what it had not answered is asked again. A text that kills it twice is judged here, cut short and by the
 * linear models alone, so that its alarms are still raised.
 * @throws ModelError when the linear model cannot be used. A bad MODEL_DIR is no error: see `transformer`.
 */
export async function startClassifier({ log = SILENT, entry, patienceMs = PATIENCE_MS, ...folders }: StartOptions = {}): Promise<Classifier> {
  const queue = new Queue();
  const installed = new Map<ModelKind, Uint8Array>();
  let worker: WorkerProcess | null = null;
  let inCharge: InCharge;
  let closed = false;
  /** the worker cannot be started again for now */
  let failing = false;
  /** the linear models in this thread, made when they are first needed */
  let here: Promise<Classifier> | null = null;
  let watch: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;

  const begin = () => startWorkerProcess({ ...folders, installed: [...installed] }, { answer, gone }, entry);

  function pump(): void {
    if (!worker) {
      if (failing) for (const asked of queue.dropTexts()) void judgeHere(asked);
      return;
    }
    for (const asked of queue.take()) worker.ask(asked.question);
    worker.hold(queue.underWay.length > 0);
    clearTimeout(watch);
    const oldest = queue.underWay[0];
    if (oldest) watch = setTimeout(() => void hung(oldest), patienceMs).unref();
  }

  function answer(report: Answer): void {
    const asked = queue.answered(report.id);
    if (!asked) return;
    if (report.kind === 'judged') asked.resolve(report.judgement);
    else if (report.kind === 'refused') asked.reject(report.model ? new ModelError(report.message) : new Error(report.message));
    else {
      inCharge = report.inCharge;
      if (asked.question.ask === 'install') remember(asked.question.kind, asked.question.bytes);
      asked.resolve(undefined);
    }
    pump();
  }

  function remember(kind: ModelKind, bytes: Uint8Array | null): void {
    if (bytes) installed.set(kind, bytes);
    else installed.delete(kind);
    here = null;
  }

  async function hung(asked: Asked): Promise<void> {
    const hanging = worker;
    if (!hanging || queue.underWay[0] !== asked) return;
    worker = null;
    await hanging.stop();
    gone(`no answer in ${patienceMs / 1000} s`);
  }

  function gone(why: string): void {
    worker = null;
    clearTimeout(watch);
    if (closed) return;
    log.warn(`The classifier's worker died (${why}) and is started again; ${queue.length} texts wait.`);
    const suspect = queue.returnUnderWay();
    if (suspect && (suspect.deaths += 1) >= DEATHS) {
      queue.drop(suspect);
      if (suspect.question.ask === 'judge') {
        log.warn(`A text during which the worker died ${DEATHS} times is judged by the linear models, cut to ${CUT} characters.`);
        void judgeHere(suspect);
      } else suspect.reject(new ModelError(`The worker died ${DEATHS} times while this model was put in charge: ${why}`));
    }
    void restart(RETRY_MS.first);
  }

  async function restart(wait: number): Promise<void> {
    try {
      const begun = await begin();
      if (closed) return void begun.stop();
      failing = false;
      worker = begun;
      inCharge = begun.inCharge;
      pump();
    } catch (error) {
      if (closed) return;
      log.warn(`The classifier's worker cannot be started again (${(error as Error).message}); texts are judged in the server meanwhile.`);
      failing = true;
      pump();
      retry = setTimeout(() => void restart(Math.min(wait * 2, RETRY_MS.longest)), wait).unref();
    }
  }

  async function judgeHere(asked: Asked): Promise<void> {
    const { question } = asked;
    if (question.ask !== 'judge') return;
    try {
      here ??= linearModels(folders.dir, installed);
      asked.resolve(await (await here).judge(clipped(question.input, CUT)));
    } catch (error) {
      asked.reject(error as Error);
    }
  }

  const unavailable = () => closed ? new ClassifierUnavailable('The classifier is closed.') : queue.full ? new ClassifierUnavailable(`${queue.length} texts wait to be judged already; ask again later.`) : null;

  function ask<T>(make: (id: number) => Asked['question']): Promise<T> {
    const refused = unavailable();
    if (refused) return Promise.reject(refused);
    return new Promise<T>((resolve, reject) => {
      queue.add(make, resolve as (value: unknown) => void, reject);
      pump();
    });
  }

  worker = await begin();
  inCharge = worker.inCharge;
  worker.hold(false);
  const line = stateLine(inCharge.transformer);
  if (line) log[line.trouble ? 'warn' : 'info'](line.line);
  return {
    get models() { return inCharge.models; },
    get transformer() { return inCharge.transformer; },
    judge: (input: Appeal) => ask<Judgement>((id) => ({ id, ask: 'judge', input: clipped(input) })),
    install: (kind, bytes) => ask<void>((id) => ({ id, ask: 'install', kind, bytes })),
    async close() {
      closed = true;
      clearTimeout(watch);
      clearTimeout(retry);
      for (const asked of queue.empty()) asked.reject(unavailable()!);
      await worker?.stop();
      worker = null;
    },
  };
}

async function linearModels(dir: string | undefined, installed: ReadonlyMap<ModelKind, Uint8Array>): Promise<Classifier> {
  const classifier = loadClassifier(dir);
  for (const [kind, bytes] of installed) await classifier.install(kind, bytes);
  return classifier;
}
