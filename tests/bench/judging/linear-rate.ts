import { fileURLToPath } from 'node:url';
import { rankLabels } from '../../../classifier/judge/labels.ts';
import { readModelFolder } from '../../../classifier/judge/model-folder.ts';
import { ModelScorer } from '../../../classifier/judge/model-scorer.ts';

/** Texts a second that the planes of the shipped category model rank with reasons, on one core. */
export function linearRate(texts: readonly { title: string; content: string }[], seconds: number): number {
  const { model } = readModelFolder(fileURLToPath(new URL('../../../classifier/model', import.meta.url)));
  const scorer = new ModelScorer({ ...model, kernel: null, words: null, titles: null });
  for (const { title, content } of texts.slice(0, 500)) rankLabels(scorer, title, content);
  const begun = performance.now();
  let count = 0;
  for (; performance.now() - begun < seconds * 1000; count += 1) {
    const { title, content } = texts[count % texts.length]!;
    rankLabels(scorer, title, content);
  }
  return (count * 1000) / (performance.now() - begun);
}
