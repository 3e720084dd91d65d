/** Every verb on a watch that an endpoint offers, in the order of the table. Reopening is the problem's own verb. */
import { dismiss } from './dismiss.ts';
import { explain } from './explain.ts';
import { extend } from './extend.ts';
import type { AnyLookBackVerb } from './verb.ts';

export const lookBackVerbs: AnyLookBackVerb[] = [explain, dismiss, extend];
