import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { errors, type HotlineError } from '../errors.ts';
import { roleNames } from '../verb/wording.ts';
import { leadRoles, lookBackStateName, lookBackTransition } from './table.ts';
import type { AnyLookBackVerb, LookBackRow, WatchedProblem } from './verb.ts';

/** @returns the rule that stands in the way, or null */
export function lookBackRefusal(core: Pick<Core, 'city'>, actor: Actor, verb: AnyLookBackVerb, row: LookBackRow, problem: WatchedProblem): HotlineError | null {
  const { zh, en, who, from } = lookBackTransition(verb.name);
  const leads = actor.kind === 'staff' && (core.city.units.get(problem.leadUnitId)?.path ?? '').startsWith(actor.unitPath);
  const may = actor.kind === 'staff' ? actor.roles.some((r) => who.includes(r) && (!leadRoles.includes(r) || leads)) : who.includes(actor.kind);
  if (!may) return errors.notAllowed(`您的岗位不能「${zh}」，须由${roleNames(who)}办理${leadRoles.some((r) => who.includes(r)) ? '（限主办单位）' : ''}。`, `Your role may not ${en.toLowerCase()}; it is for: ${who.join(', ')}.`, { verb: verb.name, who });
  if (!from.includes(row.state)) return errors.wrongState(`回头看当前为「${lookBackStateName(row.state)}」，不能「${zh}」。`, `The watch is ${row.state}; ${en.toLowerCase()} needs ${from.join(' or ')}.`, { verb: verb.name, state: row.state, from });
  return verb.guard?.(row, problem) ?? null;
}
