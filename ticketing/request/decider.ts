/** Who decides on a request. Four eyes: never the person who asked, and of two levels never one person both. */
import { roleFor, type Actor } from '../access/actor.ts';
import { errors, type HotlineError } from '../errors.ts';
import type { Subject } from '../verb/verb.ts';
import { roleNames } from '../verb/wording.ts';
import { rulesOf } from './kinds/index.ts';

const unitRoles = ['unitContact', 'unitLeader', 'handler'];

/** @returns why this actor may not endorse, or decide on, the subject's request; null when they may */
export function decisionRefusal(level: 'endorse' | 'decide') {
  return (subject: Subject, actor: Actor): HotlineError | null => {
    const asked = subject.request!;
    const rules = rulesOf(asked.kind);
    const who = level === 'endorse' ? rules.endorsers?.(subject) : rules.deciders(subject);
    if (!who?.length) return errors.notAllowed(`「${rules.zh}」不分初审，请直接审批。`, `A ${rules.en} has one level of decision.`);
    const role = roleFor(actor, who);
    if (!role) return errors.notAllowed(`该「${rules.zh}」申请须由${roleNames(who)}审批。`, `This ${rules.en} is decided by: ${who.join(', ')}.`, { who });
    if (actor.kind !== 'staff') return null;
    if (asked.requestedBy === actor.staffId) return errors.ruleRefused('ownRequest', '不能审批自己提出的申请，请由另一人办理。', 'You asked for it; another person must decide.');
    if (unitRoles.includes(role) && !isTheirs(subject, actor.unitIds)) return errors.notAllowed('须由下派单位审批。', 'The unit that delegated it decides.');
    if (level === 'decide' && rules.endorsers?.(subject).length && asked.state === 'pending') return errors.ruleRefused('endorseFirst', `须先由${roleNames(rules.endorsers(subject))}初审同意。`, `${rules.endorsers(subject).join(', ')} must endorse it first.`);
    if (level === 'decide' && asked.endorsedBy === actor.staffId) return errors.ruleRefused('sameAsEndorser', '初审与终审须为两人。', 'The two levels are decided by two people.');
    return rules.refuses?.(subject, actor) ?? null;
  };
}

function isTheirs(subject: Subject, unitIds: string[]): boolean {
  const rules = rulesOf(subject.request!.kind);
  const unitId = rules.decidingUnit ? rules.decidingUnit(subject) : subject.assignment?.unitId ?? null;
  return unitId !== null && unitIds.includes(unitId);
}
