/** A verb on a watch is a file, as on tickets: what it takes, when it is refused, what it changes. */
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import type { lookBack, problem } from '../db/schema/index.ts';
import type { HotlineError } from '../errors.ts';
import type { LookBackVerbName } from './table.ts';

export type LookBackRow = typeof lookBack.$inferSelect;
export type WatchedProblem = typeof problem.$inferSelect;

export interface LookBackWork { readonly core: Core; readonly tx: Tx; readonly now: Date; readonly actor: Actor; readonly row: LookBackRow; readonly problem: WatchedProblem; set(patch: Partial<typeof lookBack.$inferInsert>): void }

export interface LookBackVerb<I> {
  name: LookBackVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(row: LookBackRow, problem: WatchedProblem): HotlineError | null;
  /** @returns what the history says beside the verb's name */
  apply(work: LookBackWork, input: I): Promise<string | null>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyLookBackVerb = LookBackVerb<any>;
export const lookBackVerb = <I>(definition: LookBackVerb<I>): LookBackVerb<I> => definition;
