/**
 * A telephone in the browser, as the pages see it: connect, answer, decline, hang up, mute, keys, devices.
 * How it speaks to the switch lies behind `line.ts`; what calls there are and who may do what, the server says (queries.ts).
 */

/** `off`: not asked for. `lost`: the network went; it comes back by itself and a call is kept. `elsewhere`: another tab or machine has the telephone. `refused`: the switch does not let us in. */
export type Connection = 'off' | 'connecting' | 'ready' | 'lost' | 'elsewhere' | 'refused';

/** What stands in the way of speaking, each with words for what to do (words.ts). */
export const phoneProblems = ['notSecure', 'unsupported', 'microphoneRefused', 'microphoneMissing', 'microphoneTaken', 'microphoneLost', 'soundBlocked', 'noCommonCodec', 'noSound'] as const;
export type PhoneProblem = (typeof phoneProblems)[number];

/** Why a talk is over: by us, by the other side, given up before the answer, and what a switch says to one that could not be made. */
export type TalkEnd = 'hungUp' | 'released' | 'cancelled' | 'declined' | 'busy' | 'noAnswer' | 'refused' | 'noSuchNumber' | 'unreachable' | 'noCommonCodec' | 'lost';

export interface Talk {
  id: string;
  direction: 'in' | 'out';
  state: 'ringing' | 'connecting' | 'talking';
  /** whether sound passes: `pending` before the first, `lost` while the network is looked for */
  sound: 'pending' | 'flowing' | 'lost';
}

export interface PhoneStatus {
  connection: Connection;
  talk: Talk | null;
  /** how the last one ended, until the next begins */
  ended: TalkEnd | null;
  muted: boolean;
  problem: PhoneProblem | null;
  /** name of the microphone in use, once it is open */
  microphone: string | null;
}

/** What lets this tab in at the switch (POST /api/phone/connection, POST /api/public/calls). `path`: the WebSocket door of our own origin. */
export interface PhoneCredentials { user: string; password: string; until: string; domain: string; path: string }

export interface Devices { microphones: { id: string; name: string }[]; speakers: { id: string; name: string }[]; microphone: string | null; speaker: string | null }

export interface Phone {
  status(): PhoneStatus;
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void;
  /** Opens the microphone once, to know that it can be, and registers. Safe to repeat. */
  connect(): Promise<void>;
  /** Lets go of the telephone. A call is not hung up by it: it comes back with the telephone, here or in the tab that took it. */
  disconnect(why?: 'off' | 'elsewhere'): Promise<void>;
  /** Citizens dial 12345; agents' calls are made by the floor. */
  dial(number: string): Promise<void>;
  answer(): Promise<void>;
  decline(): Promise<void>;
  hangUp(): Promise<void>;
  mute(on: boolean): void;
  /** 0-9, *, # */
  keys(digits: string): void;
  devices(): Promise<Devices>;
  chooseMicrophone(id: string | null): Promise<void>;
  chooseSpeaker(id: string | null): Promise<void>;
  /** 0..1, how loud the microphone is now; opens it where no call does. @returns a function that ends it */
  meter(tell: (level: number) => void): () => void;
  /** What the other side says, for those who listen besides the loudspeaker (a meter, a test). */
  heard(): MediaStream | null;
}
