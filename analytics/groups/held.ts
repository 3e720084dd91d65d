import { type Candidates, findCandidates, indexTerms } from './candidates.ts';
import type { Row } from './contract.ts';
import { type Choice, type Match, type Worth, WORTH, choose, logitOf } from './decide.ts';
import { compare } from './evidence.ts';
import { type Postings, createPostings } from './postings.ts';
import { type Rarity, createRarity } from './rarity.ts';
import { type Rulings, createRulings } from './rulings.ts';
import { type Shelf, citizenNumber, createShelf } from './shelf.ts';
import type { Signature } from './signature.ts';

/** All that is held, without any text: what rows and rulings make of it, and what it says of one message. */
export interface Held {
  shelf: Shelf;
  rarity: Rarity;
  postings: Postings;
  readonly rulings: Rulings;
  forgetRulings(): void;
  /** The group a message lives in: the one its row names, or the one that was merged into. */
  groupOf(ordinal: number): string;
  remember(row: Row): void;
  move(ordinal: number, to: string): void;
  /** The message is held no longer. Its place in the lists of the index stays, so that they are the same in every process. */
  forget(id: string): void;
  /** What is held beside a message, compared. */
  matches(signature: Signature, citizen: number | null, hidden?: (ordinal: number) => boolean): Match[];
  /** One message held, compared with another. */
  compareWith(ordinal: number, signature: Signature, citizen: number | null): Match;
  /** Where a message would go, of the groups it may enter and that are not hidden from it, and what it was compared with. */
  decide(message: { id: string; citizen: number; signature: Signature }, hidden?: (ordinal: number) => boolean): { choice: Choice | null; beside: Match[] };
  /** The group that a message compared with these belongs to; null: none. */
  choose(beside: Match[]): Choice | null;
  /** People decided something about the group or one of its members: it may take others in, but is not dissolved. */
  settled(groupId: string): boolean;
  /** Of the last search. */
  last: Candidates;
}

/**
 * Its state is a function of the rows (the last of each message) and of the rulings in their order, whatever the order
 * in which the rows came: rebuilt from the log it is the same, also when rows have moved since.
 */
export function createHeld(worth: Worth = WORTH): Held {
  const shelf = createShelf();
  const postings = createPostings(shelf.older);
  const rarity = createRarity();
  let rulings = createRulings();
  const groupOf = (ordinal: number) => rulings.living(shelf.groupOf(ordinal));
  const searched = { rarity, postings, shelf, groupOf };

  function compareWith(ordinal: number, signature: Signature, citizen: number | null): Match {
    const evidence = compare(signature, shelf.signatureOf(ordinal), rarity);
    const other = shelf.citizenOf(ordinal);
    return { ordinal, groupId: groupOf(ordinal), citizen: other, evidence, logit: logitOf(evidence, other === citizen, worth) };
  }

  const held: Held = {
    shelf, rarity, postings, groupOf, last: { ordinals: [], read: 0 },
    get rulings() { return rulings; },
    forgetRulings() { rulings = createRulings(); },
    forget(id) {
      const ordinal = shelf.find(id);
      if (ordinal === undefined) return;
      if (shelf.groupOf(ordinal) === id) rarity.count(shelf.signatureOf(ordinal), -1);
      shelf.remove(ordinal);
    },
    remember(row) {
      const known = shelf.find(row.id);
      if (known !== undefined) return held.move(known, row.groupId);
      const ordinal = shelf.add(row);
      if (row.groupId === row.id) rarity.count(row.signature);
      indexTerms(row.signature, ordinal, postings);
    },
    move(ordinal, to) {
      const [id, from] = [shelf.idOf(ordinal), shelf.groupOf(ordinal)];
      if (from === to) return;
      if (from === id) rarity.count(shelf.signatureOf(ordinal), -1);
      if (to === id) rarity.count(shelf.signatureOf(ordinal));
      shelf.move(ordinal, to);
    },
    matches(signature, citizen, hidden = () => false) {
      held.last = findCandidates(signature, searched, (ordinal) => shelf.isGone(ordinal) || hidden(ordinal));
      return held.last.ordinals.map((ordinal) => compareWith(ordinal, signature, citizen));
    },
    compareWith,
    settled: (groupId) => rulings.named(groupId) || shelf.membersOf(groupId).some((ordinal) => rulings.pinned(shelf.idOf(ordinal))),
    decide({ id, citizen, signature }, hidden = () => false) {
      const beside = held.matches(signature, citizen, (ordinal) => rulings.forbidden(id, groupOf(ordinal)) || hidden(ordinal));
      return { choice: held.choose(beside), beside };
    },
    choose: (beside) => choose(beside, { worth, apart: (a, b) => rulings.apart(a, b), older: shelf.older }),
  };
  return held;
}

export { citizenNumber };
