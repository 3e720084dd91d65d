/** Judgements a second. One thread: the classifier runs where the request runs. */
import { createHash } from 'node:crypto';
import { loadClassifier, normaliseText } from '../../classifier/index.ts';
import { generateAppeals } from '../generate/appeals.ts';
import { year } from './load/callers.ts';
import { beside, type Bench } from './run/bench.ts';
import { latencies } from './timing/latency.ts';

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
    measured: 'category, type, urgency, alarms and evidence of generated appeals, one core', baseline: 'the same texts normalised and hashed',
    figures: [
      beside('judgements', 'per second', ours.perSecond, theirs.perSecond),
      beside('one judgement, p50', 'ms', ours.p50, theirs.p50), beside('one judgement, p95', 'ms', ours.p95, theirs.p95),
      { name: 'loading the model', unit: 'ms', value: loadMs },
    ],
  };
};
