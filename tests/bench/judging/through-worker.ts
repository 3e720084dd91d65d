import { loadClassifier, startClassifier, type Classifier } from '../../../classifier/index.ts';
import { beside, type Figure } from '../run/bench.ts';
import { latencies } from '../timing/latency.ts';
import { loopDelay } from './loop-delay.ts';

interface Text { title: string; content: string }

/** Judgements under way at once, as jobs and pages ask for them. */
const AT_ONCE = 8;
/** Every so many texts one is as long as a text may be. */
const LONG_EVERY = 200;
const LONG_LENGTH = 50_000;

/** What a judgement costs in the server: through the worker, beside judging in the server's own thread. */
export async function throughWorker(texts: readonly Text[], { seconds, modelDir, name = '' }: { seconds: number; modelDir?: string; name?: string }): Promise<Figure[]> {
  const worker = await startClassifier({ modelDir });
  const here = loadClassifier();
  try {
    let at = 0;
    const one = (classifier: Classifier) => classifier.judge(texts[(at += 1) % texts.length]!);
    const { ours, theirs } = await latencies(() => one(worker), () => one(here), { seconds, most: 5000 });
    const delay = await loopDelay(() => many(worker, texts));
    const delayHere = await loopDelay(() => many(here, texts));
    return [
      beside(`worker${name}: one judgement, p50`, 'ms', ours.p50, theirs.p50), beside(`worker${name}: one judgement, p95`, 'ms', ours.p95, theirs.p95),
      beside(`worker${name}: event loop waits, p99`, 'ms', delay.p99, delayHere.p99), beside(`worker${name}: event loop waits, most`, 'ms', delay.max, delayHere.max),
    ];
  } finally {
    await worker.close();
  }
}

/** Judges some hundred texts, several at a time, among them very long ones. */
async function many(classifier: Classifier, texts: readonly Text[]): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let i = (next += 1); i <= 3 * LONG_EVERY; i = next += 1) {
      const text = texts[i % texts.length]!;
      await classifier.judge(i % LONG_EVERY ? text : { ...text, content: text.content.repeat(Math.ceil(LONG_LENGTH / Math.max(1, text.content.length))) });
    }
  }));
}
