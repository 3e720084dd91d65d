/** What the rest of analytics uses of effects. */
export { effectOfMatters, type EffectOfMatters } from './effect-of.ts';
export { judgeEffect, type Effect, type EffectSeries, type Verdict } from './judge-effect.ts';
export { isIn, mattersAndPlacesOf, type MattersAndPlaces } from './matters-and-places.ts';
export { ownOf, ownWeeks } from './own-members.ts';
export { measuresOf, problemEffect, problemVerdict } from './problem-effect.ts';
export { sayEffect, verdictNames } from './say.ts';
export { ticketsBehind } from './tickets-behind.ts';
export { effectView, type EffectView } from './views.ts';
export type { Daily } from './weeks.ts';
