import type { Actor, StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { errors, type HotlineError } from '../errors.ts';
import { transitionOf, type Transition } from '../verb/transition.ts';
import { roleNames } from '../verb/wording.ts';
import { anyUnit, ofUnits, problemStateName, problemTable, type ProblemState, type ProblemVerbName } from './table.ts';
import type { AnyProblemVerb, ProblemRow, ProblemSubject } from './verb.ts';

export function problemTransition(verb: ProblemVerbName): Transition<ProblemState> {
  return transitionOf<ProblemState>(problemTable, verb)!;
}

type Units = Pick<ProblemRow, 'leadUnitId' | 'supportUnitIds'>;

/** Units with a part in the problem for which this person speaks: their own and those below it. The lead unit first. */
export function ownParts(core: Pick<Core, 'city'>, actor: StaffActor, of: Units): string[] {
  return [of.leadUnitId, ...of.supportUnitIds].filter((id) => (core.city.units.get(id)?.path ?? '').startsWith(actor.unitPath));
}

/** May somebody with these roles do it at all? A unit's people act only for a problem their unit leads, or for their own part in it. @returns the role that allows it */
export function mayDo(core: Pick<Core, 'city'>, actor: Actor, verb: ProblemVerbName, of: Units | null): string | undefined {
  const { who } = problemTransition(verb);
  if (actor.kind !== 'staff') return who.includes(actor.kind) ? actor.kind : undefined;
  const parts = of === null ? [] : ownParts(core, actor, of);
  const theirs = parts.length > 0 && (anyUnit.includes(verb) || parts[0] === of!.leadUnitId);
  return actor.roles.find((role) => who.includes(role) && (!ofUnits.includes(role) || theirs));
}

/** @returns the rule that stands in the way, or the role by which it is allowed */
export function problemPermission(core: Pick<Core, 'city'>, actor: Actor, verb: AnyProblemVerb, subject: ProblemSubject, now: Date): { role: string } | { refusal: HotlineError } {
  const { zh, en, who, from } = problemTransition(verb.name);
  const { state } = subject.problem;
  const role = mayDo(core, actor, verb.name, subject.problem);
  if (!role) return { refusal: errors.notAllowed(`您的岗位不能「${zh}」，须由${roleNames(who)}办理。`, `Your role may not ${en.toLowerCase()}; it is for: ${who.join(', ')}.`, { verb: verb.name, who }) };
  if (!from.includes(state)) return { refusal: errors.wrongState(`问题当前为「${problemStateName(state)}」，${from.map((s) => `「${problemStateName(s)}」`).join('、')}时才能「${zh}」。`, `The problem is ${state}; ${en.toLowerCase()} needs ${from.join(' or ')}.`, { verb: verb.name, state, from }) };
  const refusal = verb.guard?.(subject, actor, now);
  return refusal ? { refusal } : { role };
}
