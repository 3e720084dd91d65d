/** The way to the switch behind a telephone: what sip.js does for us, and what another library would have to. */
import type { PhoneCredentials, TalkEnd } from './phone.ts';

export interface LineListener {
  registered(): void;
  /** the connection went; it is being looked for */
  lost(): void;
  /** the switch does not know us, and asking again with fresh credentials did not help; or there are none for us (`error` says why) */
  refused(error: unknown): void;
  /** somebody calls this telephone */
  rang(call: LineCall): void;
}

export interface LineCallListener {
  established(): void;
  sound(state: 'flowing' | 'lost'): void;
  ended(why: TalkEnd): void;
}

export interface LineCall {
  id: string;
  listen(listener: LineCallListener): void;
  /** Makes ready what can be before the key is pressed. @throws NoCommonCodec */
  prepare(): Promise<void>;
  answer(): Promise<void>;
  /** Ends it in whatever state it is: declines, gives up, hangs up. `why`: what the other side is told of one not answered. */
  end(why?: 'busy' | 'declined' | 'noCommonCodec'): Promise<void>;
  /** the microphone's, or silence; replaced in mid-call without a word to the switch */
  speak(track: MediaStreamTrack): Promise<void>;
  heard(): MediaStream;
  keys(digits: string): void;
}

export interface Line {
  /** Resolves once registered. @throws where the switch refuses */
  open(): Promise<void>;
  dial(number: string, track: MediaStreamTrack): Promise<LineCall>;
  /** Ends registration and connection, and says nothing to whoever is still on the line. */
  close(): Promise<void>;
}

export interface LineOptions {
  /** of our own server, such as https://12345.example.gov.cn */
  origin: string;
  /** asked before the first registration, before they run out, and when the switch no longer takes them */
  credentials(): Promise<PhoneCredentials>;
  listener: LineListener;
  /** what is said before the microphone is open */
  silence(): MediaStreamTrack;
}
export type OpenLine = (options: LineOptions) => Line;

export class NoCommonCodec extends Error { override name = 'NoCommonCodec'; }
