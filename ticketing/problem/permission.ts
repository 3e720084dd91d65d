import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { errors, type HotlineError } from '../errors.ts';
import { transitionOf, type Transition } from '../verb/transition.ts';
import { leadUnitRoles, problemStateName, problemTable, type ProblemState, type ProblemVerbName } from './table.ts';
import type { AnyProblemVerb, ProblemSubject } from './verb.ts';

export function problemTransition(verb: ProblemVerbName): Transition<ProblemState> {
  return transitionOf<ProblemState>(problemTable, verb)!;
}

/** May somebody with these roles do it at all? The lead unit's people act only for a problem their unit leads. */
export function mayDo(core: Pick<Core, 'city'>, actor: Actor, verb: ProblemVerbName, leadUnitId: string | null): boolean {
  const { who } = problemTransition(verb);
  if (actor.kind !== 'staff') return who.includes(actor.kind);
  const leads = leadUnitId !== null && (core.city.units.get(leadUnitId)?.path ?? '').startsWith(actor.unitPath);
  return actor.roles.some((role) => who.includes(role) && (!leadUnitRoles.includes(role) || leads));
}

/** @returns the rule that stands in the way, or null */
export function problemRefusal(core: Pick<Core, 'city'>, actor: Actor, verb: AnyProblemVerb, subject: ProblemSubject): HotlineError | null {
  const { zh, en, who, from } = problemTransition(verb.name);
  const { state, leadUnitId } = subject.problem;
  if (!mayDo(core, actor, verb.name, leadUnitId)) return errors.notAllowed(`您的岗位不能「${zh}」。`, `Your role may not ${en.toLowerCase()}.`, { verb: verb.name, who });
  if (!from.includes(state)) return errors.wrongState(`问题当前为「${problemStateName(state)}」，不能「${zh}」。`, `The problem is ${state}; ${en.toLowerCase()} needs ${from.join(' or ')}.`, { verb: verb.name, state, from });
  return verb.guard?.(subject) ?? null;
}
