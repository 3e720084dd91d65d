/** The kinds of requests. A new one is a file here and a line below. */
import type { RequestKind } from '../../db/schema/types.ts';
import type { RequestKindRules } from '../kind.ts';
import { cardAppeal } from './card-appeal.ts';
import { extension } from './extension.ts';
import { objection } from './objection.ts';
import { lift } from './lift.ts';
import { reveal } from './reveal.ts';
import { parking } from './park.ts';
import { returning } from './return.ts';
import { scoreAppeal } from './score-appeal.ts';
import { suspension } from './suspension.ts';
import { unreasonable } from './unreasonable.ts';

/** Looked up late: a kind's file leads, through the verbs it performs, back to here. */
export const requestKindRules: Partial<Record<RequestKind, RequestKindRules>> = {
  get return() { return returning; },
  get unreasonable() { return unreasonable; },
  get objection() { return objection; },
  get reveal() { return reveal; },
  get lift() { return lift; },
  get cardAppeal() { return cardAppeal; },
  get scoreAppeal() { return scoreAppeal; },
  get extension() { return extension; },
  get suspension() { return suspension; },
  get park() { return parking; },
};

/** The rules of a kind. A kind without them is a mistake in the program, not in the input. */
export function rulesOf(kind: RequestKind): RequestKindRules {
  const rules = requestKindRules[kind];
  if (!rules) throw new Error(`no rules for requests of kind ${kind}`);
  return rules;
}
