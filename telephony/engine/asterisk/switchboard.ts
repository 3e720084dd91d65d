import type { BridgeId, CallEvent, EngineFailure, LegId, RecordingId, Trunk } from '../call-control.ts';
import { EngineError } from '../call-control.ts';
import { AriRefusal, type Ari } from './ari/client.ts';
import type { Leg } from './legs.ts';

/** Distributes over the union, so that each event keeps its own fields. */
export type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never;

/** What all parts of this engine share. */
export interface Switchboard {
  ari: Ari;
  legs: Map<LegId, Leg>;
  trunks: Map<string, Trunk>;
  /** telephones connected now */
  online: Set<string>;
  /** recordings under way that we began, by what they hear */
  recordings: Map<RecordingId, BridgeId>;
  /** inner channels (snoop, tap) that somebody waits for, until they may be put into a bridge */
  awaited: Map<string, () => void>;
  /** by supervisor's leg */
  monitors: Map<LegId, Monitor>;
  /** by leg: what ends each of its taps */
  taps: Map<LegId, Set<() => Promise<void>>>;
  silenceSeconds: number;
  emit(event: Untimed<CallEvent>, at?: Date): void;
  now(): Date;
  log: { info(fields: object, text: string): void; warn(fields: object, text: string): void; error(fields: object, text: string): void };
}

export interface Monitor { target: LegId; mode: string; snoop: string; bridge: string }

/** The Stasis application that the dialplan names; telephones' coming and going is told to another, so that their calls are not told twice. */
export const APP = 'hotline';
export const PHONES = 'hotline-phones';
/** Bridges of this engine's own, for listening and taps: the floor does not see them. */
export const INNER = 'hotline-inner-';

/** What is not there any more, or is just ending (409: not in its session, or not in our application). */
export const GONE: readonly number[] = [404, 409];

/** Says the same as an error of the port. @param gone statuses that mean: the leg (or bridge) is not there */
export function asEngineError(error: unknown, gone: readonly number[] = [404, 409, 412]): Error {
  if (!(error instanceof AriRefusal)) return error as Error;
  const failure: EngineFailure = gone.includes(error.status) ? 'noSuchLeg' : error.status >= 500 ? 'unreachable' : 'refused';
  return new EngineError(failure, error.message, { cause: error });
}

/** Runs what has errors of ARI and says them as errors of the port. */
export const asked = <T>(work: Promise<T>, gone?: readonly number[]): Promise<T> => work.catch((error: unknown) => { throw asEngineError(error, gone); });
