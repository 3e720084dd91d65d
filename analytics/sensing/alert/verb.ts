/** A verb on an alert is a file: what it takes, when it is refused, what it changes. */
import type { z } from 'zod';
import { errors, roleFor, roleNames, transitionOf, type Core, type HotlineError, type StaffActor, type Transition, type Tx } from '../../../ticketing/index.ts';
import type { alert, AlertState } from '../../db/schema/index.ts';
import { alertStateName, alertTable, type AlertVerbName } from './table.ts';

export type AlertRow = typeof alert.$inferSelect;

export interface AlertWork { readonly core: Core; readonly tx: Tx; readonly now: Date; readonly actor: StaffActor; readonly row: AlertRow }

export interface AlertVerb<I> {
  name: AlertVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(row: AlertRow, actor: StaffActor): HotlineError | null;
  /** one of the two. @returns what changes beside the state, and what the alert's history shall remember */
  apply?(work: AlertWork, input: I): Promise<{ patch: Partial<typeof alert.$inferInsert>; data?: Record<string, unknown> }>;
  /** opens another transaction of its own (intake's one door, a problem) and does the rest in it */
  around?(core: Core, actor: StaffActor, row: AlertRow, input: I, inside: (tx: Tx, patch: Partial<typeof alert.$inferInsert>, data: Record<string, unknown>) => Promise<void>): Promise<void>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyAlertVerb = AlertVerb<any>;
export const alertVerb = <I>(definition: AlertVerb<I>): AlertVerb<I> => definition;

export const alertTransition = (name: AlertVerbName): Transition<AlertState> => transitionOf<AlertState>(alertTable, name)!;

/** @returns the rule that stands in the way, or null */
export function alertRefusal(v: AnyAlertVerb, row: AlertRow, actor: StaffActor): HotlineError | null {
  const { zh, en, who, from } = alertTransition(v.name);
  if (!roleFor(actor, who)) return errors.notAllowed(`您的岗位不能「${zh}」，须由${roleNames(who)}办理。`, `Your role may not ${en.toLowerCase()}; it is for: ${who.join(', ')}.`, { verb: v.name, who });
  if (!from.includes(row.state)) return errors.wrongState(`预警当前为「${alertStateName(row.state)}」，${from.map((s) => `「${alertStateName(s)}」`).join('、')}时才能「${zh}」。`, `The alert is ${row.state}; ${en.toLowerCase()} needs ${from.join(' or ')}.`, { verb: v.name, state: row.state, from });
  return v.guard?.(row, actor) ?? null;
}
