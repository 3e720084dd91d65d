/** A verb on a ruling is a file, as on tickets: what it takes, when it is refused, what it changes. */
import type { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import type { Ruling } from '../catalogue/city.ts';
import type { ruling } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import { roleFor } from '../access/actor.ts';
import { transitionOf, type Transition } from '../verb/transition.ts';
import { roleNames } from '../verb/wording.ts';
import type { Work } from '../verb/work.ts';
import { rulingStateName, rulingTable, type RulingState, type RulingVerbName } from './table.ts';

export interface RulingVerb<I> {
  name: RulingVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(row: Ruling, actor: StaffActor): HotlineError | null;
  /** @returns what changes on the ruling beside its state */
  apply(work: Work, row: Ruling, input: I): Promise<Partial<typeof ruling.$inferInsert>>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyRulingVerb = RulingVerb<any>;
export const rulingVerb = <I>(definition: RulingVerb<I>): RulingVerb<I> => definition;

export const rulingTransition = (name: RulingVerbName): Transition<RulingState> => transitionOf<RulingState>(rulingTable, name)!;

/** @returns the rule that stands in the way, or null */
export function rulingRefusal(v: AnyRulingVerb, row: Ruling, actor: StaffActor): HotlineError | null {
  const { zh, en, who, from } = rulingTransition(v.name);
  if (!roleFor(actor, who)) return errors.notAllowed(`您的岗位不能「${zh}」，须由${roleNames(who)}办理。`, `Your role may not ${en.toLowerCase()}; it is for: ${who.join(', ')}.`, { verb: v.name, who });
  if (!from.includes(row.state)) return errors.wrongState(`裁定当前为「${rulingStateName(row.state)}」，${from.map((s) => `「${rulingStateName(s)}」`).join('、')}时才能「${zh}」。`, `The ruling is ${row.state}; ${en.toLowerCase()} needs ${from.join(' or ')}.`, { verb: v.name, state: row.state, from });
  return v.guard?.(row, actor) ?? null;
}
