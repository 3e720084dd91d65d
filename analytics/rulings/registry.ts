/** Every decision that an endpoint of a group offers, in the order of the table. */
import { confirm } from './confirm.ts';
import { forbid } from './forbid.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { rename } from './rename.ts';
import { split } from './split.ts';
import type { AnyRulingVerb } from './verb.ts';

export const rulingVerbs: AnyRulingVerb[] = [confirm, split, move, forbid, merge, rename];
