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
export interface Found {
  /** Where a message would go; null: nowhere, it is the first of its kind. */
  joins: Membership | null;
  /** It joins a group and is like messages that stand alone or in pairs elsewhere: once it is remembered, `draw` asks them again. */
  stirs: boolean;
}
/** A message that a regrouping would move, and why. Signatures hold no words: what the two share is said by `explain`. */
export interface Move { id: string; from: string; to: string; /** probability that it belongs there, 0 to 1 */ score: number; because: Because }
export interface RegroupOptions {
  /** Groups that are in hand elsewhere (a problem has been made of them): they may take others in, but are not dissolved. */
  keep?: (groupId: string) => boolean;
}
export interface Likeness { id: string; groupId: string; similarity: number; sharedPhrases: string[] }

export interface Grouper {
  /** Decide where a message belongs and remember it, with whoever it draws there. A message already known stays where it is. */
  place(message: Message): Membership & { founded: boolean; drawn: Move[] };
  /** Where a message would go, as if it were not held itself. Changes nothing. */
  find(message: Message): Found;
  /**
   * Who stood alone or in pairs, is like this message, and belongs into its group now. Changes nothing until the caller
   * remembers the moves as rows. Obeys all rulings. Nobody when the message is not held.
   */
  draw(id: string, options?: RegroupOptions): Move[];
  /** A message that is held no longer: nothing is like it any more, and it may be remembered again, with another text. */
  forget(id: string): void;
  /** Take over a stored row without deciding. A known message is moved when the row names another group. */
  remember(row: Row): void;
  /** The messages most like a text that is just being typed, best first, as if those of `without` (ids) were not held. Changes nothing. */
  like(text: SignedText, limit: number, without?: ReadonlySet<string>): Likeness[];
  /** Why a text stands beside a message that is held, in words: for the rows of a regrouping, which knows no texts. Null when it is not held. */
  explain(text: SignedText, nearest: string): Because | null;
  /**
   * A second look at everything held: groups that turned out to be one problem become one, the older or the one that
   * people ruled about taking the other in. Changes nothing until the caller remembers the moves as rows. Obeys all rulings.
   */
  regroup(options?: RegroupOptions): Move[];
  /** The same, in steps of some milliseconds between which other work of the process gets its turn. Nothing may be remembered meanwhile. */
  regroupInTurns(options?: RegroupOptions): Promise<Move[]>;
  /** 确认 / 移入: this member belongs to the group it is in; no regrouping moves it. */
  pin(id: string): void;
  /** 合并: whatever would go to group `from` goes to `to`. Its members are moved by rows. To itself: undone. */
  redirect(from: string, to: string): void;
  /** 拆分: the two groups never become one again; a message that both would take goes to the one with its nearest member. */
  keepApart(a: string, b: string): void;
  /** 移出 / 禁止: this message never enters that group again. */
  forbid(id: string, groupId: string): void;
  /** Before all rulings that still stand are said again: one was undone. */
  forgetRulings(): void;
  group(id: string): Group | undefined;
  groups(): IterableIterator<Group>;
  /** Messages held. */
  readonly size: number;
  /** Messages compared in full by the last search. */
  readonly compared: number;
  /** Index entries read by the last search. */
  readonly read: number;
}
