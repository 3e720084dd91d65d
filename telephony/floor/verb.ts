/** What people do to a call or a seat: one file a verb, as with tickets. */
import type { z } from 'zod';
import type { HotlineError, Role } from '../../ticketing/index.ts';
import type { CallState } from '../db/schema/call.ts';
import type { SeatState } from '../db/schema/seat.ts';
import type { CallRow, LegRow, SeatRow } from './rows.ts';
import type { Step } from './step.ts';

export interface FloorSubject { call: CallRow | null; legs: LegRow[]; seat: SeatRow | null; actor: { staffId: number } }

export interface FloorVerb<I = unknown> {
  name: string;
  zh: string;
  en: string;
  /** a call, or somebody's seat */
  on: 'call' | 'seat';
  who: readonly Role[];
  from: readonly (CallState | SeatState)[];
  /** `own`: only who is at the call (default for calls); `any`: whoever has the role */
  whose?: 'own' | 'any';
  input: z.ZodType<I>;
  /** a rule beyond role and state, told before anybody presses it */
  guard?(subject: FloorSubject): HotlineError | null;
  /** changes rows through the step; returns what the call's course remembers beside the verb's name */
  apply(step: Step, input: I): Promise<Record<string, unknown> | void>;
}
// oxlint-disable-next-line no-explicit-any
export type AnyFloorVerb = FloorVerb<any>;
/** Keeps the input's type while verbs of all inputs stand in one list. */
export const floorVerb = <I>(definition: FloorVerb<I>): FloorVerb<I> => definition;
