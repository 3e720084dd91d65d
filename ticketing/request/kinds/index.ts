/** The kinds of requests. A new one is a file here and a line below. */
import type { RequestKind } from '../../db/schema/types.ts';
import type { RequestKindRules } from '../kind.ts';
import { cardAppeal } from './card-appeal.ts';
import { extension } from './extension.ts';
import { returning } from './return.ts';

export const requestKindRules: Partial<Record<RequestKind, RequestKindRules>> = { return: returning, cardAppeal, extension };

/** The rules of a kind. A kind without them is a mistake in the program, not in the input. */
export function rulesOf(kind: RequestKind): RequestKindRules {
  const rules = requestKindRules[kind];
  if (!rules) throw new Error(`no rules for requests of kind ${kind}`);
  return rules;
}
