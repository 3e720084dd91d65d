/** A verb on a report is a file, as on tickets: what it takes, when it is refused, what it changes. */
import type { z } from '@hono/zod-openapi';
import type { Actor, Core, HotlineError, Tx } from '../../../ticketing/index.ts';
import type { report } from '../../db/schema/index.ts';
import type { ReportContent } from '../content.ts';
import type { ReportVerbName } from './table.ts';

export type ReportRow = typeof report.$inferSelect;
export type ReportPatch = Partial<typeof report.$inferInsert>;

export interface ReportWork {
  readonly core: Core;
  readonly tx: Tx;
  readonly now: Date;
  readonly actor: Actor;
  readonly report: ReportRow;
  set(patch: ReportPatch): void;
  /** a new version of the content, by the actor: from then on they are one of its authors */
  write(content: ReportContent): void;
}

export interface ReportVerb<I> {
  name: ReportVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** a rule beyond state and role: shown beside the button before anybody presses it */
  guard?(report: ReportRow, actor: Actor): HotlineError | null;
  /** @returns what the history says beside the verb's name */
  apply(work: ReportWork, input: I): Promise<string | void>;
}

/** Keeps the input's type while verbs of all inputs live in one registry. */
// oxlint-disable-next-line no-explicit-any
export type AnyReportVerb = ReportVerb<any>;
export const reportVerb = <I>(definition: ReportVerb<I>): ReportVerb<I> => definition;
