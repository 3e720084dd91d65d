/** The floor: one process that holds the switch and drives every call. */
import type { StaffActor } from '../../ticketing/index.ts';
import type { CallControl } from '../engine/call-control.ts';
import type { EngineRequest } from './arrange.ts';
import type { CallRow, SeatRow } from './rows.ts';

export interface StepResult { call: CallRow | null; seat: SeatRow | null }

export interface Floor {
  readonly engine: CallControl;
  /** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid; then nothing was changed */
  do(actor: StaffActor, verb: string, on: { callNo?: string; staffId?: number }, input: unknown): Promise<StepResult>;
  /** Asks the switch, in this order. What it refuses is logged, and mended by looking again. */
  ask(requests: readonly EngineRequest[]): Promise<void>;
  /** Looks soon who may be answered by whom. */
  wakeQueue(): void;
  /** @throws HotlineError 503 when the lease is no longer ours */
  assertInCharge(): void;
  /** what is due by the clock now: leases that ran out, announcements, overflow */
  tick(): Promise<void>;
  /** rows against what the switch has */
  reconcile(): Promise<void>;
  /** every event that came is handled, every request asked */
  drained(): Promise<void>;
  stop(): Promise<void>;
}
