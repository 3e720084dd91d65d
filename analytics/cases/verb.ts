/** A verb on a case is a file, as on tickets: what it takes, when it is refused, what it changes. */
import type { z } from 'zod';
import type { Core, HotlineError, StaffActor, Tx } from '../../ticketing/index.ts';
import type { caseStudy } from '../db/schema/index.ts';
import type { CaseVerbName } from './table.ts';

export type CaseRow = typeof caseStudy.$inferSelect;
export type CasePatch = Partial<typeof caseStudy.$inferInsert>;
interface CaseWork { readonly core: Core; readonly tx: Tx; readonly now: Date; readonly actor: StaffActor; readonly row: CaseRow; set(patch: CasePatch): void }

export interface CaseVerb<I> {
  name: CaseVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(row: CaseRow, actor: StaffActor): HotlineError | null;
  /** @returns what the history says beside the verb's name */
  apply(work: CaseWork, input: I): Promise<string | null>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyCaseVerb = CaseVerb<any>;
export const caseVerb = <I>(definition: CaseVerb<I>): CaseVerb<I> => definition;
