import { cityDay } from '../deadline/city-day.ts';
import { limitWords } from '../deadline/limit-words.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import { dueAt } from '../deadline/working-time.ts';
import { errors } from '../errors.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { above } from './tree/tree.ts';

/**
 * The new due moment of an extension, counted from the old one. The cell of the profile says how many there may be and how long each;
 * a delegated part stays within the time of the unit above.
 * @throws noExtension, extensionLimit, extensionTooLong, extensionBeyondAbove
 */
export function extendedDue(work: Work, row: AssignmentRow, workdays: number): Date {
  const { extension } = limitsOf(work.core, work.ticket, row.unitId);
  if (!extension) throw errors.ruleRefused('noExtension', '特急工单不得延期；确有困难请联系疑难协调员。', 'A critical ticket cannot be extended; turn to the coordinator.');
  if (row.extensionCount >= extension.max) throw errors.ruleRefused('extensionLimit', `最多延期${extension.max}次；条件不具备的，可申请挂账。`, `At most ${extension.max} extensions; where it cannot be done now, ask to have it parked.`);
  const calendar = work.core.calendarFor(work.ticket.regionCode, work.now);
  const until = dueAt(calendar, row.dueAt, { workdays });
  if (until > dueAt(calendar, row.dueAt, extension.each)) throw errors.ruleRefused('extensionTooLong', `每次延期不超过${limitWords(extension.each)}。`, `One extension adds ${limitWords(extension.each)} at most.`);
  const parent = row.role === 'delegated' ? above(row, work.assignments) : undefined;
  if (parent && until > parent.dueAt) throw errors.ruleRefused('extensionBeyondAbove', `不得超过上级单位的时限（${cityDay(parent.dueAt)}）；请少申请几天，或请上级单位先申请延期。`, `The unit above is due on ${cityDay(parent.dueAt)}; ask for less, or let that unit ask for an extension first.`);
  return until;
}
