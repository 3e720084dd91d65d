/** What the rest of the system uses of the watch after closing. */
export { actOnLookBack, actOnLookBackIn } from './act.ts';
export { end } from './end.ts';
export { listLookBacks } from './present.ts';
export { recur } from './recur.ts';
export { lookBackVerbs } from './registry.ts';
export { watchReopened } from './reopened.ts';
export { startWatch } from './start.ts';
export type { LookBackState } from './table.ts';
export type { LookBackRow } from './verb.ts';
export { lookBackView, type LookBackView } from './views.ts';
