import { roleFor, type Actor } from '../access/actor.ts';
import { errors, type HotlineError } from '../errors.ts';
import type { Subject } from '../verb/verb.ts';

const supervisors = ['supervisor', 'eSupervision', 'coordinator'] as const;

/** A leader checks instructions; orders are the supervisors' business. */
export function notTheLeaders(subject: Subject, actor: Actor): HotlineError | null {
  return actor.kind === 'staff' && subject.supervision!.kind === 'order' && !roleFor(actor, supervisors)
    ? errors.ruleRefused('orderIsSupervisors', '督办单由督办人员审定；领导审定批示件。', 'An order is checked by the supervisors; leaders check instructions.') : null;
}
