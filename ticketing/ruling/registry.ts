/** Every verb on a ruling that an endpoint offers, in the order of the table. */
import { confirm } from './confirm.ts';
import { revoke } from './revoke.ts';
import type { AnyRulingVerb } from './verb.ts';

export const rulingVerbs: AnyRulingVerb[] = [confirm, revoke];
