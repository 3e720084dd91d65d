/** What the rest of analytics uses of effects. */
export { judgeEffect, type Effect, type EffectSeries, type Verdict } from './judge-effect.ts';
export type { Daily } from './weeks.ts';
