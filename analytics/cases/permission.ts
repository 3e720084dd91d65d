import { sql, type SQL } from 'drizzle-orm';
import { errors, roleNames, type HotlineError, type StaffActor } from '../../ticketing/index.ts';
import { caseStateName, caseTransition, editors, unitWriters, workStateName, type CaseVerbName } from './table.ts';
import type { AnyCaseVerb, CaseRow } from './verb.ts';

const has = (actor: StaffActor, list: readonly string[]) => actor.roles.some((r) => list.includes(r));
const inside: readonly string[] = [...editors, 'kbReviewer', 'mayorOffice'];

/** May the actor read the text in hand: who edits or approves all, whose unit led it, or who wrote it. */
export const seesDraft = (actor: StaffActor, row: Pick<CaseRow, 'ownerUnitId' | 'createdBy'>): boolean => has(actor, inside) || row.createdBy === actor.staffId || (has(actor, unitWriters) && actor.unitIds.includes(row.ownerUnitId));

/** SQL condition on `case_study`: every member of staff reads what is published; the rest is for those who work on it. */
export function caseScope(actor: StaffActor): SQL {
  if (has(actor, inside)) return sql`true`;
  const mine = has(actor, unitWriters) ? sql` or case_study.owner_unit_id in (${sql.join(actor.unitIds.map((id) => sql`${id}`), sql`, `)})` : sql``;
  return sql`(case_study.state = 'published' or case_study.created_by = ${actor.staffId}${mine})`;
}

export function mayDo(actor: StaffActor, verb: CaseVerbName, row: Pick<CaseRow, 'ownerUnitId'> | null): boolean {
  const { who } = caseTransition(verb).row;
  return actor.roles.some((role) => who.includes(role) && (!unitWriters.includes(role) || (row !== null && actor.unitIds.includes(row.ownerUnitId))));
}

/** @returns the rule that stands in the way, or null */
export function caseRefusal(actor: StaffActor, verb: AnyCaseVerb, row: CaseRow): HotlineError | null {
  const { moves, row: { zh, en, who, from } } = caseTransition(verb.name);
  if (!mayDo(actor, verb.name, row)) return errors.notAllowed(`您不能「${zh}」这个案例，须由${roleNames(who)}办理（单位人员限本单位主办的）。`, `You may not ${en.toLowerCase()}; it is for: ${who.join(', ')}, units for what they led.`, { verb: verb.name, who });
  const [state, name] = moves === 'work' ? [row.work, workStateName(row.work)] : [row.state, caseStateName(row.state)];
  if (!(from as readonly string[]).includes(state)) return errors.wrongState(`当前为「${name}」，不能「${zh}」。`, `It is ${state}; ${en.toLowerCase()} needs ${from.join(' or ')}.`, { verb: verb.name, state, from });
  if (moves === 'work' && row.state === 'withdrawn') return errors.ruleRefused('withdrawn', '这个案例已撤下，恢复后才能修改。', 'The case is withdrawn; restore it first.');
  return verb.guard?.(row, actor) ?? null;
}
