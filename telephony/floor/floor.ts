/** The floor: one process that holds the switch and drives every call. */
import type { StaffActor } from '../../ticketing/index.ts';
import type { CallControl, CallEvent, LegId } from '../engine/call-control.ts';
import type { EngineRequest } from './arrange.ts';
import type { CallRow, SeatRow } from './rows.ts';

export interface StepResult { call: CallRow | null; seat: SeatRow | null }

export interface Floor {
  readonly engine: CallControl;
  /** the switch can be reached */
  readonly engineOn: boolean;
  /** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid; then nothing was changed */
  do(actor: StaffActor, verb: string, on: { callNo?: string; staffId?: number }, input: unknown): Promise<StepResult>;
  /** Does something with a call after what goes on with it now. Returns at once. */
  onCall(callId: number, work: () => Promise<unknown>): Promise<void>;
  /** One after the other with everything else under this key: a call's number, or `seat:` and the person's id. */
  inLane<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** an inbound leg, which the switch named, belongs to this call */
  sameLane(leg: LegId, callNo: string): void;
  /** takes what the switch tells */
  hear(event: CallEvent): void;
  /** Asks the switch, in this order. What it refuses is logged, and mended by looking again. */
  ask(requests: readonly EngineRequest[]): Promise<void>;
  /** Looks soon who may be answered by whom. */
  wakeQueue(): void;
  /** Waits while the lease has run out and is not renewed yet (a slow database). @throws HotlineError 503 when this process is the floor no longer */
  inCharge(): Promise<void>;
  /** what is due by the clock now: leases that ran out, announcements, overflow */
  tick(): Promise<void>;
  /** rows against what the switch has */
  reconcile(): Promise<void>;
  /** every event that came is handled, every request asked */
  drained(): Promise<void>;
  /** holds the lease for longer; stops when another process has it */
  renew(): Promise<void>;
  /** Lets go: what is under way is ended first. Calls stay with the switch. @param options.keepsLease the next floor of this machine waits for its end (a crash, in tests) */
  stop(options?: { keepsLease?: boolean }): Promise<void>;
}
