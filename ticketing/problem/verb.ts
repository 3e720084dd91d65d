/** A verb on a problem is a file, as on tickets: what it takes, when it is refused, what it changes. */
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { problem, problemUnit } from '../db/schema/index.ts';
import type { HotlineError } from '../errors.ts';
import type { ProblemVerbName } from './table.ts';
import type { ProblemWork } from './work.ts';

export type ProblemRow = typeof problem.$inferSelect;
export type ProblemUnitRow = typeof problemUnit.$inferSelect;

/** Members whose return visit is not over and that are not handled singly: a problem waits for all of them, its refusal counts only those that the actor may see. */
export interface Waiting { all: number; seen: number }
/** What hangs on a problem and still waits for somebody. */
export interface Standing { openOrders: { unitId: string; state: string; kind: string }[]; openRequests: { kind: string; requestedBy: number | null }[] }
export interface ProblemSubject { problem: ProblemRow; units: ProblemUnitRow[]; waiting: Waiting; standing: Standing }

export interface ProblemVerb<I> {
  name: ProblemVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(subject: ProblemSubject, actor: Actor, now: Date): HotlineError | null;
  /** @returns what the event shall remember */
  apply(work: ProblemWork, input: I): Promise<Record<string, unknown> | void>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyProblemVerb = ProblemVerb<any>;
export const problemVerb = <I>(definition: ProblemVerb<I>): ProblemVerb<I> => definition;
