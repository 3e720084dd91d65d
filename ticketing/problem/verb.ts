/** A verb on a problem is a file, as on tickets: what it takes, when it is refused, what it changes. */
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import type { problem } from '../db/schema/index.ts';
import type { HotlineError } from '../errors.ts';
import type { NewJob } from '../jobs/index.ts';
import type { ProblemVerbName } from './table.ts';

export type ProblemRow = typeof problem.$inferSelect;

/** Members whose return visit is not over: a problem waits for all of them, its refusal counts only those that the actor may see. */
export interface Waiting { all: number; seen: number }
export interface ProblemSubject { problem: ProblemRow; waiting: Waiting }

interface ProblemWork {
  readonly core: Core;
  readonly tx: Tx;
  readonly now: Date;
  readonly actor: Actor;
  readonly problem: ProblemRow;
  set(patch: Partial<typeof problem.$inferInsert>): void;
  /** queued with the change, in its transaction */
  jobs(jobs: NewJob[]): void;
}

export interface ProblemVerb<I> {
  name: ProblemVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(subject: ProblemSubject): HotlineError | null;
  apply(work: ProblemWork, input: I): Promise<void>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyProblemVerb = ProblemVerb<any>;
export const problemVerb = <I>(definition: ProblemVerb<I>): ProblemVerb<I> => definition;
