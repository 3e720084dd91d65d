import { readFileSync } from 'node:fs';
import { openPacked } from '../../../classifier/index.ts';
import { packModel } from '../../../classifier/judge/model-pack.ts';

const file = (name: string) => readFileSync(new URL(`../../../classifier/model/${name}`, import.meta.url));

/** Texts a second that the shipped category model ranks with reasons, on one core. */
export function linearRate(texts: readonly { title: string; content: string }[], seconds: number): number {
  const scorer = openPacked(packModel({ 'model.json': file('model.json'), 'weights.bin': file('weights.bin') }));
  for (const { title, content } of texts.slice(0, 500)) scorer.rank(title, content);
  const begun = performance.now();
  let count = 0;
  for (; performance.now() - begun < seconds * 1000; count += 1) {
    const { title, content } = texts[count % texts.length]!;
    scorer.rank(title, content);
  }
  return (count * 1000) / (performance.now() - begun);
}
