import type { Signature, SignedText } from './signature.ts';

export interface Message extends SignedText {
  id: string;
  /** Opaque key of a distinct person. */
  citizen: string;
  at: Date;
  category?: string | null;
  likes?: number;
}

export interface Because {
  /** Words of the placed message that its nearest neighbour uses too, most telling first. */
  sharedPhrases: string[];
  /** Names of places both give. */
  place: string[];
  /** Id of the message it resembles most. */
  nearest: string;
  /** Cosine of the two texts, 0 to 1. */
  similarity: number;
  /** One line in Chinese for the people who own the group. */
  note: string;
}

export interface Membership {
  groupId: string;
  /** Probability that the message belongs there, 0 to 1; 1 for a founder. */
  score: number;
  /** Null for a founder. */
  because: Because | null;
}

export interface Row { id: string; citizen: string; at: Date; signature: Signature; groupId: string }
export interface Group { id: string; members: string[]; citizens: number; first: Date; last: Date }
export interface Likeness { id: string; groupId: string; similarity: number; sharedPhrases: string[] }

export interface Grouper {
  /** Decide where a message belongs and remember it. A message already known stays where it is. */
  place(message: Message): Membership & { founded: boolean };
  /** Take over a stored row without deciding. A known message is moved when the row names another group. */
  remember(row: Row): void;
  /** The messages most like a text that is just being typed, best first, as if those of `without` (ids) were not held. Changes nothing. */
  like(text: SignedText, limit: number, without?: ReadonlySet<string>): Likeness[];
  group(id: string): Group | undefined;
  groups(): IterableIterator<Group>;
  /** Messages held. */
  readonly size: number;
  /** Messages compared in full by the last `place` or `like`. */
  readonly compared: number;
  /** Index entries read by the last `place` or `like`. */
  readonly read: number;
}
