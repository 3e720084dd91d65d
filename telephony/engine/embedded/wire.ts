/** What the two processes of the engine say to each other. */
import type { CallEvent, EngineFailure, LegId, Media, MonitorMode, OriginateOptions, PlayId, RecordingId, Snapshot, BridgeId } from '../call-control.ts';
import type { KnownUser } from './sip/users.ts';

/** How the child is set up. */
export interface Settings {
  /** where recordings are written */
  directory: string;
  mediaAddress: string | undefined;
  /** music while waiting */
  music: string;
  /** calls that come in at the same time */
  mostCalls: number;
  /** a party of which nothing was heard for so long is gone */
  silenceMs: number;
  /** a telephone without a connection may come back for so long */
  graceMs: number;
}

/** What the child does when it is asked. Prompts are files here. */
export interface Asked {
  answer(leg: LegId): Promise<void>;
  hangup(leg: LegId, cause?: string): void;
  originate(options: OriginateOptions): void;
  bridge(bridge: BridgeId): void;
  add(bridge: BridgeId, leg: LegId): void;
  remove(bridge: BridgeId, leg: LegId): void;
  dissolve(bridge: BridgeId): void;
  play(leg: LegId, play: PlayId, media: Media): Promise<void>;
  stopPlaying(leg: LegId): void;
  music(leg: LegId, on: boolean): Promise<void>;
  sendDigits(leg: LegId, digits: string): void;
  record(bridge: BridgeId, recording: RecordingId): void;
  stopRecording(recording: RecordingId): Promise<void>;
  monitor(target: LegId, supervisor: LegId, mode: MonitorMode | null): void;
  tap(leg: LegId, tap: number): void;
  stopTap(tap: number): void;
  provision(user: KnownUser): void;
  revoke(user: string): void;
  snapshot(): Snapshot;
}

export type Method = keyof Asked;

export type ToChild = { kind: 'begin'; settings: Settings } | { kind: 'ask'; id: number; method: Method; args: unknown[] } | { kind: 'stop' };

/** An event without its time: the parent has the clock. */
export type Happening = CallEvent extends infer E ? (E extends CallEvent ? Omit<E, 'at'> : never) : never;

export type FromChild =
  | { kind: 'ready'; url: string }
  | { kind: 'failed'; message: string }
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'refused'; id: number; failure: EngineFailure; message: string }
  | { kind: 'event'; event: Happening }
  /** null: nothing more comes */
  | { kind: 'tapped'; tap: number; frame: Buffer | null }
  | { kind: 'trouble'; message: string };
