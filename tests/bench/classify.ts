/** Judgements a second on one core, and what one costs in the server, where a worker thread makes it. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadClassifier, normaliseText } from '../../classifier/index.ts';
import { generateAppeals } from '../generate/appeals.ts';
import { linearRate } from './judging/linear-rate.ts';
import { throughWorker } from './judging/through-worker.ts';
import { year } from './load/callers.ts';
import { beside, type Bench } from './run/bench.ts';
import { latencies } from './timing/latency.ts';

const OWN_TRANSFORMER = fileURLToPath(new URL('../../classifier/transformer/shipped', import.meta.url));
/** Texts that are judged by turns. */
const TEXTS = 5000;

export const classify: Bench = async ({ options: { seed, seconds } }) => {
  const texts = [...generateAppeals({ seed, count: TEXTS, ...year })].map(({ title, content }) => ({ title, content }));
  const before = performance.now();
  const classifier = loadClassifier();
  const loadMs = performance.now() - before;
  let at = 0;
  const next = () => texts[(at += 1) % TEXTS]!;
  const judge = async () => classifier.judge(next());
  const hash = async () => {
    const { title, content } = next();
    return createHash('sha256').update(normaliseText(title)).update(normaliseText(content)).digest();
  };
  const { ours, theirs } = await latencies(judge, hash, { seconds, most: 20_000 });
  return {
    measured: 'whole judgements of generated appeals, with reasons', baseline: 'the same texts normalised and hashed; for the worker, judging in the server’s own thread',
    figures: [
      beside('judgements', 'per second', ours.perSecond, theirs.perSecond),
      beside('one judgement, p50', 'ms', ours.p50, theirs.p50), beside('one judgement, p95', 'ms', ours.p95, theirs.p95),
      { name: 'loading the model', unit: 'ms', value: loadMs },
      { name: 'category model alone, with reasons', unit: 'per second', value: linearRate(texts, seconds / 4) },
      ...await throughWorker(texts, { seconds }),
      ...await throughWorker(texts, { seconds, modelDir: OWN_TRANSFORMER, name: ' with transformer' }),
    ],
  };
};
