/**
 * What telephony asks of a switch, and what a switch tells. Two engines implement it (embedded/, asterisk/); tests have a third in memory.
 * The engine owns legs, bridges, media and files. Who is called, when, and what follows is decided outside (floor/).
 * Ids of what we begin are chosen by us, so that a row can be written before the engine is asked, and be found again after a crash.
 */

/** One party's connection: an inbound leg is named by the engine, one we originate by us. */
export type LegId = string;
/** Legs in one bridge hear each other; three make a three-party call. */
export type BridgeId = string;
export type PlayId = string;
/** Letters, digits and hyphens: it becomes a file's name. */
export type RecordingId = string;

/**
 * Why a leg ended. Of a leg that was never answered: `busy` (486, 600; cause 17), `noAnswer` (408, 480, our time-out; 18, 19), `refused` (403, 603; 21),
 * `noSuchNumber` (404, 410, 484; 1, 28), `unreachable` (5xx, network; 34, 38 …), `noCommonCodec` (488; 88), `cancelled` (the caller gave up, or we did).
 * Of one that was answered: `hungUp` (by that party), `released` (by us), `mediaLost` (nothing was heard of it for too long), `connectionLost`.
 * Of either: `engineLost` (the switch died).
 */
export const endCauses = ['busy', 'noAnswer', 'refused', 'noSuchNumber', 'unreachable', 'noCommonCodec', 'cancelled', 'hungUp', 'released', 'mediaLost', 'connectionLost', 'engineLost'] as const;
export type EndCause = (typeof endCauses)[number];

/** Who came in: a number over a trunk, or one of the users that were provisioned. `number` as signalled, null when withheld. */
export type Source = { kind: 'trunk'; trunk: string; number: string | null; address?: string } | { kind: 'user'; user: string };

export type CallEvent =
  /** It rings and waits for `answer` or `hangup`. `called`: the number dialled, without prefixes. */
  | { kind: 'inbound'; leg: LegId; from: Source; called: string; at: Date }
  | { kind: 'ringing'; leg: LegId; at: Date }
  | { kind: 'answered'; leg: LegId; at: Date }
  /** The party put us on hold by its own telephone (re-INVITE), or took us back. */
  | { kind: 'held'; leg: LegId; on: boolean; at: Date }
  /** 0-9, *, #: by RFC 4733 or INFO, once a press. */
  | { kind: 'digit'; leg: LegId; digit: string; at: Date }
  /** `whole`: to its end; false when it was stopped or the leg left. */
  | { kind: 'played'; leg: LegId; play: PlayId; whole: boolean; at: Date }
  /** The party's own telephone asks (REFER) to connect the other side to `to`; with `consult` the leg it spoke with in between. */
  | { kind: 'transferAsked'; leg: LegId; to: string; consult?: LegId; at: Date }
  /** The connection of a user's telephone came or went; a call may outlive it. */
  | { kind: 'registered'; user: string; on: boolean; at: Date }
  | { kind: 'recorded'; recording: RecordingId; at: Date }
  | { kind: 'ended'; leg: LegId; cause: EndCause; at: Date }
  /** `on: false`: the switch cannot be reached. After `on: true`, ask `snapshot()` what is still there. */
  | { kind: 'engine'; on: boolean; at: Date };

export interface OriginateOptions {
  /** chosen by us, unique for ever */
  leg: LegId;
  to: { user: string } | { number: string; trunk: string };
  /** shown to whom we call */
  callerId: string;
  /** until answered; then it ends as `noAnswer` */
  timeoutMs: number;
}

/** A telephone of the browser or of the desk, allowed until a moment. */
export interface PhoneUser {
  user: string;
  password: string;
  until: Date;
  /** citizens may call 12345 and be called by nobody; agents are called and may call nobody: the floor calls for them */
  kind: 'agent' | 'citizen';
}

/** A way to the public network. Engines without trunks refuse it. */
export interface Trunk {
  name: string;
  /** where we send calls, for example sip:10.1.1.1:5060 */
  contact: string;
  /** whence we accept calls: addresses or CIDR blocks */
  addresses: string[];
  transport: 'udp' | 'tcp' | 'tls';
  /** digest, asked of the other side */
  username?: string;
  password?: string;
  /** at most so many calls at once */
  mostCalls?: number;
}

/** Music and spoken prompts by name (prompts/), one after the other. */
export interface Media { prompts: string[] }

export type MonitorMode = 'listen' | 'whisper' | 'barge';

export interface LiveLeg { leg: LegId; state: 'ringing' | 'up'; bridge: BridgeId | null; user: string | null; at: Date }
export interface Snapshot { legs: LiveLeg[]; bridges: BridgeId[]; recordings: RecordingId[] }

/** 16-bit little-endian samples, one channel, 20 ms a piece. */
export interface AudioTap { rate: 8000 | 16_000; frames: AsyncIterable<Buffer>; stop(): Promise<void> }

/**
 * Every method is safe to repeat: what is already so, or already gone, is no error.
 * @throws EngineError `noSuchLeg`, `unreachable`, `refused`, `full` or `unable` (this engine has no such thing)
 */
export interface CallControl {
  readonly name: string;
  readonly abilities: {
    trunks: boolean;
    /** its calls and recordings go on when the application dies */
    outlivesApplication: boolean;
    /** null: as many as the machine carries */
    mostCalls: number | null;
  };
  /** Connects, or starts the switch. Events come from here on. */
  start(): Promise<void>;
  /** Lets go of it; `outlivesApplication` engines keep their calls. */
  stop(): Promise<void>;
  /** Events in the order in which they happened, each told once. @returns a function that ends it */
  on(listener: (event: CallEvent) => void): () => void;

  answer(leg: LegId): Promise<void>;
  /** Ends a leg. Of one not answered yet, `busy` tells the caller 486, `noSuchNumber` 404, `refused` 403, `unreachable` 503; anything else 480. */
  hangup(leg: LegId, cause?: EndCause): Promise<void>;
  /** Calls somebody. Resolves when the call is on its way; `ringing`, `answered` or `ended` follow as events. */
  originate(options: OriginateOptions): Promise<void>;

  bridge(bridge: BridgeId): Promise<void>;
  /** A leg is in one bridge at most: adding it takes it out of another. */
  add(bridge: BridgeId, leg: LegId): Promise<void>;
  remove(bridge: BridgeId, leg: LegId): Promise<void>;
  /** Ends a bridge; its legs stay, alone. */
  dissolve(bridge: BridgeId): Promise<void>;

  /** Plays to one leg that is in no bridge. A second play stops the first. */
  play(leg: LegId, play: PlayId, media: Media): Promise<void>;
  stopPlaying(leg: LegId): Promise<void>;
  /** Music until it is taken back, for a leg in no bridge. `play` interrupts it and it goes on afterwards. */
  music(leg: LegId, on: boolean): Promise<void>;
  /** Sends keys to a party (an extension behind a switchboard). */
  sendDigits(leg: LegId, digits: string): Promise<void>;

  /** Records what a bridge hears, until `stopRecording`, or its last leg has left. */
  record(bridge: BridgeId, recording: RecordingId): Promise<void>;
  stopRecording(recording: RecordingId): Promise<void>;
  /** A finished recording as a WAV file (8 kHz, 16 bit; two channels where the engine keeps the sides apart: first the party that came in). Null: there is none. */
  recordingFile(recording: RecordingId): Promise<Buffer | null>;
  /** After it was kept elsewhere. */
  dropRecording(recording: RecordingId): Promise<void>;

  /** A supervisor's leg (answered) joins `target`'s conversation: `listen` hears both, `whisper` is heard by `target` alone, `barge` by both. Again with another mode changes it; null ends it. */
  monitor(target: LegId, supervisor: LegId, mode: MonitorMode | null): Promise<void>;
  /** What one party says. */
  tap(leg: LegId): Promise<AudioTap>;

  provisionUser(user: PhoneUser): Promise<void>;
  revokeUser(user: string): Promise<void>;
  provisionTrunk(trunk: Trunk): Promise<void>;
  revokeTrunk(name: string): Promise<void>;

  /** Where telephones of browsers connect (ws://…); the server carries /sip there, so that nothing else need be open. */
  webSocketUrl(): string;
  snapshot(): Promise<Snapshot>;
}

export type EngineFailure = 'noSuchLeg' | 'unreachable' | 'refused' | 'full' | 'unable';
export class EngineError extends Error {
  failure: EngineFailure;

  constructor(failure: EngineFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.failure = failure;
  }
}
