/** 热线、温线、冷线、死线: how a line answers, in the words of the press (海南在线 of the test calls to government hotlines). */
export const bands = { hot: { zh: '热线', en: 'hot' }, warm: { zh: '温线', en: 'warm' }, cold: { zh: '冷线', en: 'cold' }, dead: { zh: '死线', en: 'dead' } } as const;
export type Band = keyof typeof bands;

/** @param answerRate 0..1; null when nobody called: no band */
export function bandOf(answerRate: number | null): Band | null {
  if (answerRate === null) return null;
  if (answerRate >= 0.95) return 'hot';
  if (answerRate >= 0.3) return 'warm';
  return answerRate > 0 ? 'cold' : 'dead';
}
