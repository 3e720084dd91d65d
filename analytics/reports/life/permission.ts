import { errors, roleNames, type Actor, type HotlineError } from '../../../ticketing/index.ts';
import { mayWrite } from './scope.ts';
import { reportStateName, reportTransition, type ReportVerbName } from './table.ts';
import type { AnyReportVerb, ReportRow } from './verb.ts';

export function mayDo(actor: Actor, verb: ReportVerbName): boolean {
  const { who } = reportTransition(verb);
  if (actor.kind !== 'staff') return who.includes(actor.kind);
  return !actor.onLine && actor.roles.some((r) => who.includes(r));
}

/** @returns the rule that stands in the way, or null */
export function reportRefusal(actor: Actor, verb: AnyReportVerb, report: ReportRow): HotlineError | null {
  const { zh, en, who, from } = reportTransition(verb.name);
  if (!mayDo(actor, verb.name)) return errors.notAllowed(`您不能「${zh}」，须由${roleNames(who)}办理。`, `You may not ${en.toLowerCase()}; it is for ${who.join(', ')}.`, { verb: verb.name, who });
  if (!from.includes(report.state)) {
    const sealed = report.state === 'frozen' || report.state === 'published';
    return errors.wrongState(`报告当前为「${reportStateName(report.state)}」，不能「${zh}」。${sealed && mayWrite(actor) ? '已签发的内容不再改动，有误请用「更正」另发一期。' : ''}`, `The report is ${report.state}; ${en.toLowerCase()} needs ${from.join(' or ')}.${sealed ? ' A signed one never changes; correct it by a new one.' : ''}`, { verb: verb.name, state: report.state, from });
  }
  return verb.guard?.(report, actor) ?? null;
}
