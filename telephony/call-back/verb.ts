import type { z } from 'zod';
import type { Core, HotlineError, StaffActor, Tx } from '../../ticketing/index.ts';
import type { callBack } from '../db/schema/index.ts';
import type { CallBackRow } from './ask.ts';
import type { CallBackVerbName } from './table.ts';

export interface CallBackWork { core: Core; tx: Tx; row: CallBackRow; actor: StaffActor; now: Date }

export interface CallBackVerb<I> {
  name: CallBackVerbName;
  summary: string;
  input: z.ZodType<I>;
  /** What stands in the way and can be told before anything is filled in. Pure: the list asks before it shows a button. */
  guard?(row: CallBackRow, actor: StaffActor, now: Date): HotlineError | null;
  /** @returns what changes of the row, and what the course remembers; null: all was written already */
  apply(work: CallBackWork, input: I): Promise<{ set: Partial<typeof callBack.$inferInsert>; data?: Record<string, unknown> } | null>;
}
export const callBackVerb = <I>(definition: CallBackVerb<I>): CallBackVerb<I> => definition;
// oxlint-disable-next-line no-explicit-any
export type AnyCallBackVerb = CallBackVerb<any>;
