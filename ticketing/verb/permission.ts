/** May this actor do this verb on this subject now? Pure: the engine asks before it acts, the console before it shows a button. */
import { roleFor, type Actor, type StaffActor } from '../access/actor.ts';
import { assignmentTable } from '../assignment/table.ts';
import { above } from '../assignment/tree/tree.ts';
import type { TicketState } from '../db/schema/types.ts';
import { errors, type HotlineError } from '../errors.ts';
import { outsideRefusal } from '../hotline/external/outside-refusal.ts';
import { stageRefusal } from '../hotline/stages.ts';
import { requestTable } from '../request/table.ts';
import { supervisionTable } from '../supervision/table.ts';
import { ticketTable } from '../ticket/table.ts';
import { transitionOf, type Table, type Transition } from './transition.ts';
import type { AnyVerb, Kind, Subject } from './verb.ts';
import { citizenStateName, roleNames, stateName } from './wording.ts';

export const tables: Record<Kind, Table<string>> = { ticket: ticketTable, assignment: assignmentTable, request: requestTable, supervision: supervisionTable };

/** Verbs that a unit does on its own assignments, and only there. */
const unitRoles = ['unitContact', 'unitLeader', 'handler', 'gridWorker'];

export function rowOf(subject: Subject, kind: Kind): { state: string } {
  const row = subject[kind];
  if (!row) throw new Error(`the subject has no ${kind}`);
  return row;
}

/** The transition row of a verb. A verb without one is a mistake in the program, not in the input. */
export function transition(v: Pick<AnyVerb, 'kind' | 'name'>): Transition<string> {
  const found = transitionOf(tables[v.kind], v.name);
  if (!found) throw new Error(`no transition for ${v.kind}.${v.name}`);
  return found;
}

/** @returns the refusal with the rule that stands in the way, or the role by which the verb is allowed. */
export function permission(v: AnyVerb, subject: Subject, actor: Actor, now: Date): { role: string } | { refusal: HotlineError } {
  const row = transition(v);
  const role = roleFor(actor, row.who);
  if (!role) return { refusal: errors.notAllowed(`您的岗位不能「${row.zh}」，须由${roleNames(row.who)}办理。`, `Your role may not ${row.en.toLowerCase()}; it is for: ${row.who.join(', ')}.`, { verb: v.name, who: row.who }) };
  if (v.kind !== 'ticket' && actor.kind === 'staff' && unitRoles.includes(role) && !mayAct(row, subject, v.kind, actor))
    return { refusal: errors.notAllowed(`只有承办单位可以「${row.zh}」。`, `Only the unit that holds it may ${row.en.toLowerCase()}.`, { verb: v.name }) };
  const elsewhere = stageRefusal(v.kind, row, subject.ticket, actor) ?? outsideRefusal(v, subject, actor);
  if (elsewhere) return { refusal: elsewhere };
  const { state } = rowOf(subject, v.kind);
  if (!row.from.includes(state)) {
    const names = (s: string) => (actor.kind === 'citizen' && v.kind === 'ticket' ? citizenStateName(s as TicketState) : { zh: stateName(v.kind, s), en: s });
    const needed = row.from.map(names);
    const [zh, en] = [[...new Set(needed.map((n) => `「${n.zh}」`))].join('、'), [...new Set(needed.map((n) => n.en))].join(' or ')];
    return { refusal: errors.wrongState(`当前状态为「${names(state).zh}」，${zh}时才能「${row.zh}」。`, `It is ${names(state).en}; ${row.en.toLowerCase()} needs ${en}.`, { verb: v.name, state, from: row.from }) };
  }
  if (row.ticket && !row.ticket.includes(subject.ticket.state))
    return { refusal: errors.wrongState(`工单当前为「${stateName('ticket', subject.ticket.state)}」，${row.ticket.map((s) => `「${stateName('ticket', s)}」`).join('、')}时才能「${row.zh}」。`, `The ticket is ${subject.ticket.state}; ${row.en.toLowerCase()} needs ${row.ticket.join(' or ')}.`, { verb: v.name, state: subject.ticket.state, from: row.ticket }) };
  const refusal = v.guard?.(subject, actor, now);
  return refusal ? { refusal } : { role };
}

/** Whose business it is, of units: the one that holds it or those above in the line of command, the one to which it reports, or both. */
function mayAct(row: Transition<string>, subject: Subject, kind: Kind, actor: StaffActor): boolean {
  if (row.above === 'only') return isAbove(subject, actor);
  return isTheirs(subject, kind, actor) || ((row.above === 'too' || kind === 'request') && isAbove(subject, actor));
}

/** Does the part report to one that lies with the actor's unit? */
function isAbove(subject: Subject, actor: StaffActor): boolean {
  const parent = subject.assignment && above(subject.assignment, subject.assignments);
  return parent !== undefined && actor.unitIds.includes(parent.unitId);
}

/** Does it lie with the actor's unit or one below it? */
function isTheirs(subject: Subject, kind: Kind, actor: StaffActor): boolean {
  if (kind === 'supervision') return actor.unitIds.includes(subject.supervision!.unitId);
  return subject.assignment?.unitPath.startsWith(actor.unitPath) ?? false;
}
