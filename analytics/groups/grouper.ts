import { MOST_CANDIDATES, findCandidates, indexTerms } from './candidates.ts';
import { type Choice, type Match, WORTH, type Worth, chance, choose, isNearer, logitOf } from './decide.ts';
import { compare } from './evidence.ts';
import type { Because, Group, Grouper, Likeness, Membership, Message, Move, RegroupOptions, Row } from './contract.ts';
import { sharedWords } from './explain.ts';
import { noteOf } from './note.ts';
import { createPostings } from './postings.ts';
import { createRarity } from './rarity.ts';
import { regroup } from './regroup.ts';
import { createRulings } from './rulings.ts';
import { type Signature, type SignedText, signatureOf } from './signature.ts';

/** Other worths of evidence than those shipped, for tuning. */
export interface GrouperOptions { worth?: Worth }

interface Held { id: string; citizen: string; at: Date; signature: Signature; groupId: string; /** forgotten: its place in the lists stays, so that they are the same in every process */ gone?: true }

/**
 * An index of messages by problem. Its state is a function of the rows remembered, in their order: replaying them
 * into a fresh grouper gives the same index and the same later placements. One message at a time; not thread-safe.
 */
export function createGrouper(options: GrouperOptions = {}): Grouper {
  const worth = options.worth ?? WORTH;
  const held: Held[] = [];
  const ordinals = new Map<string, number>();
  const groups = new Map<string, Set<number>>();
  const postings = createPostings();
  const rarity = createRarity();
  let rulings = createRulings();
  let forgotten = 0;
  let compared = 0;
  let read = 0;

  const groupOf = (ordinal: number) => rulings.living(held[ordinal]!.groupId);

  /** What is held beside a message, compared; of groups that it may enter. */
  function matches(signature: Signature, citizen: string | null, hidden: (ordinal: number) => boolean = () => false): Match[] {
    const found = findCandidates(signature, rarity, postings, groupOf, MOST_CANDIDATES, (ordinal) => held[ordinal]!.gone === true || hidden(ordinal));
    compared = found.ordinals.length;
    read = found.read;
    return found.ordinals.map((ordinal) => {
      const other = held[ordinal]!;
      const evidence = compare(signature, other.signature, rarity);
      const logit = logitOf(evidence, other.citizen === citizen, worth);
      return { ordinal, groupId: groupOf(ordinal), citizen: other.citizen, evidence, logit };
    });
  }

  /** Where a message would go among the groups that are not hidden from it. */
  function decide(message: { id: string; citizen: string; signature: Signature }, hidden: (ordinal: number) => boolean = () => false): Choice | null {
    const found = matches(message.signature, message.citizen, (ordinal) => rulings.forbidden(message.id, groupOf(ordinal)) || hidden(ordinal));
    return choose(found, { worth, apart: (a, b) => rulings.apart(a, b) });
  }

  function remember(row: Row): void {
    const known = ordinals.get(row.id);
    if (known !== undefined) return move(known, row.groupId);
    const ordinal = held.push({ id: row.id, citizen: row.citizen, at: row.at, signature: row.signature, groupId: row.groupId }) - 1;
    ordinals.set(row.id, ordinal);
    const members = groups.get(row.groupId);
    if (members) members.add(ordinal);
    else {
      groups.set(row.groupId, new Set([ordinal]));
      rarity.count(row.signature);
    }
    indexTerms(row.signature, ordinal, rarity, postings);
  }

  function move(ordinal: number, groupId: string): void {
    const message = held[ordinal]!;
    if (message.groupId === groupId) return;
    const left = groups.get(message.groupId)!;
    left.delete(ordinal);
    if (left.size === 0) groups.delete(message.groupId);
    groups.set(groupId, (groups.get(groupId) ?? new Set<number>()).add(ordinal));
    message.groupId = groupId;
  }

  function place(message: Message): Membership & { founded: boolean } {
    const known = ordinals.get(message.id);
    if (known !== undefined) {
      const { groupId } = held[known]!;
      return { groupId, score: 1, because: null, founded: groupId === message.id };
    }
    const signature = signatureOf(message);
    const found = find(message, signature);
    const groupId = found?.groupId ?? message.id;
    remember({ id: message.id, citizen: message.citizen, at: message.at, signature, groupId });
    return { groupId, score: found?.score ?? 1, because: found?.because ?? null, founded: !found };
  }

  function find(message: Message, signature = signatureOf(message)): Membership | null {
    const choice = decide({ ...message, signature }, (ordinal) => held[ordinal]!.id === message.id);
    return choice && { groupId: choice.groupId, score: choice.probability, because: explain(message, signature, choice.nearest) };
  }

  function forget(id: string): void {
    const ordinal = ordinals.get(id);
    if (ordinal === undefined) return;
    const message = held[ordinal]!;
    const left = groups.get(message.groupId)!;
    left.delete(ordinal);
    if (left.size === 0) groups.delete(message.groupId);
    ordinals.delete(id);
    message.gone = true;
    forgotten++
  }

  function explain(text: SignedText, signature: Signature, { ordinal, evidence }: Match): Because {
    const nearest = held[ordinal]!;
    const shared = sharedWords(text, signature, nearest.signature, rarity);
    return {
      sharedPhrases: shared.phrases, place: shared.place, nearest: nearest.id, similarity: evidence.text,
      note: noteOf(evidence, shared),
    };
  }

  /** The groups that live, the oldest member first. */
  function living(): Map<string, number[]> {
    const all = new Map<string, number[]>();
    held.forEach(({ gone }, ordinal) => {
      if (gone) return;
      const groupId = groupOf(ordinal);
      const members = all.get(groupId);
      if (members) members.push(ordinal);
      else all.set(groupId, [ordinal]);
    });
    return all;
  }

  function secondLook(options?: RegroupOptions): Move[] {
    return regroup({
      groups: living(), rulings,
      idOf: (ordinal) => held[ordinal]!.id,
      rowOf: (ordinal) => held[ordinal]!.groupId,
      elsewhere: (ordinal) => decide(held[ordinal]!, (other) => groupOf(other) === groupOf(ordinal)),
      because: (_, { nearest }) => {
        const shared = { phrases: [], place: [] };
        return { sharedPhrases: [], place: [], nearest: held[nearest.ordinal]!.id, similarity: nearest.evidence.text, note: noteOf(nearest.evidence, shared) };
      },
    }, options);
  }

  function like(text: SignedText, limit: number, without?: ReadonlySet<string>): Likeness[] {
    const signature = signatureOf(text);
    const found = matches(signature, null, without?.size ? (ordinal) => without.has(held[ordinal]!.id) : undefined).sort((a, b) => (isNearer(a, b) ? -1 : 1));
    return found.slice(0, Math.max(0, limit)).map(({ ordinal, groupId, logit }) => ({
      id: held[ordinal]!.id, groupId, similarity: chance(logit),
      sharedPhrases: sharedWords(text, signature, held[ordinal]!.signature, rarity).phrases,
    }));
  }

  function view(id: string, members: Set<number>): Group {
    const people = new Set<string>();
    let first = Infinity;
    let last = -Infinity;
    const ids: string[] = [];
    for (const ordinal of members) {
      const message = held[ordinal]!;
      ids.push(message.id);
      people.add(message.citizen);
      first = Math.min(first, message.at.getTime());
      last = Math.max(last, message.at.getTime());
    }
    return { id, members: ids, citizens: people.size, first: new Date(first), last: new Date(last) };
  }

  return {
    place, remember, like, forget,
    find: (message) => find(message),
    explain(text, nearest) {
      const ordinal = ordinals.get(nearest);
      if (ordinal === undefined) return null;
      const signature = signatureOf(text);
      const evidence = compare(signature, held[ordinal]!.signature, rarity);
      return explain(text, signature, { ordinal, groupId: groupOf(ordinal), citizen: '', evidence, logit: 0 });
    },
    regroup: secondLook,
    pin: (id) => rulings.pin(id), redirect: (from, to) => rulings.redirect(from, to), keepApart: (a, b) => rulings.keepApart(a, b), forbid: (id, groupId) => rulings.forbid(id, groupId),
    forgetRulings() { rulings = createRulings(); },
    group: (id) => {
      const members = groups.get(id);
      return members && view(id, members);
    },
    *groups() {
      for (const [id, members] of groups) yield view(id, members);
    },
    get size() { return held.length - forgotten; },
    get compared() { return compared; },
    get read() { return read; },
  };
}
