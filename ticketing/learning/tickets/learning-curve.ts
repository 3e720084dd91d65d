import { openPacked, packTrained, trainModel, type ModelKind } from '../../../classifier/index.ts';
import { judgeAll, measure } from '../measure.ts';
import type { Challenger, KindTraining } from '../train-kind.ts';

/** Shares of the examples with which it is trained again, to see what more of them would bring. */
const SHARES = [0.25, 0.5] as const;
export interface CurvePoint { texts: number; accuracy: number }

/** Accuracy on the same held-back tickets from fewer examples, every fourth and every second, up to all. */
export async function learningCurve(kind: ModelKind, { evidence, comparison, texts }: Challenger, means: KindTraining['means'], progress: (line: string) => void): Promise<CurvePoint[]> {
  const points: CurvePoint[] = [];
  for (const share of SHARES) {
    const some = evidence.training.filter((_, i) => i % Math.round(1 / share) === 0);
    if (new Set(some.map((e) => e.label)).size < 2) continue;
    progress(`学习曲线：${some.length}件`);
    const { bytes } = packTrained(await trainModel(some, kind), { name: 'part', date: 'part' });
    const scorer = openPacked(bytes);
    points.push({ texts: some.length, accuracy: measure(await judgeAll(evidence.held, (title, body) => scorer.rank(title, body)[0], means)).accuracy });
  }
  return [...points, { texts, accuracy: comparison.challenger.accuracy }];
}
