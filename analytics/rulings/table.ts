/** What people may decide about groups, and who. Analysts see what was decided and never rule. */
import { errors, type HotlineError, type Role, type StaffActor } from '../../ticketing/index.ts';

export type RulingVerbName = (typeof rulingTable)[number]['verb'];

const who: readonly Role[] = ['dispatcher', 'coordinator', 'supervisor', 'teamLead'];

export const rulingTable = [
  { verb: 'confirm', zh: '确认归入', en: 'Confirm' },
  { verb: 'split', zh: '拆分成新组', en: 'Split off' },
  { verb: 'move', zh: '移到另一组', en: 'Move to another group' },
  { verb: 'forbid', zh: '移出本组', en: 'Take out for good' },
  { verb: 'merge', zh: '与另一组合并', en: 'Merge' },
  { verb: 'rename', zh: '改名', en: 'Rename' },
  { verb: 'undo', zh: '撤销', en: 'Undo' },
] as const;

export const mayRule = (actor: StaffActor): boolean => actor.roles.some((role) => who.includes(role));
export const rulingName = (verb: RulingVerbName) => rulingTable.find((row) => row.verb === verb)!;

/** @returns the refusal for a role that may not rule, or null */
export function roleRefusal(actor: StaffActor, verb: RulingVerbName): HotlineError | null {
  if (mayRule(actor)) return null;
  const { zh, en } = rulingName(verb);
  return errors.notAllowed(`您的岗位不能「${zh}」；可由派单员、协调员、督办或班长办理。`, `Your role may not ${en.toLowerCase()}.`, { verb, who });
}
