/** A worker process as the real one, except for texts that name how it is to fail, a file to count in, and how often. */
import { appendFileSync, statSync } from 'node:fs';
import { openClassifier } from '../../../classifier/judge/classifier.ts';
import type { Classifier } from '../../../classifier/index.ts';
import type { Beginning } from '../../../classifier/worker/messages.ts';
import { serve } from '../../../classifier/worker/serve.ts';

function fail(content: string): void {
  const [, how, file, times] = /^(die|hang) (\S+) (\d+)/.exec(content) ?? [];
  if (!how || !file) return;
  appendFileSync(file, '.');
  if (statSync(file).size > Number(times)) return;
  if (how === 'die') process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

async function open(beginning: Beginning): Promise<Classifier> {
  const classifier = await openClassifier(beginning);
  return Object.create(classifier, { judge: { value: (input: { content: string }) => { fail(input.content); return classifier.judge(input); } } }) as Classifier;
}

serve(open);
