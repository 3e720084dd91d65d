import type { Because, Found, Group, Grouper, Likeness, Message, Move, RegroupOptions } from './contract.ts';
import { type Match, type Worth, chance, isNearer } from './decide.ts';
import { draw, stirred } from './draw.ts';
import { type Evidence, compare } from './evidence.ts';
import { sharedWords } from './explain.ts';
import { citizenNumber, createHeld } from './held.ts';
import { noteOf } from './note.ts';
import { regroup } from './regroup.ts';
import { type Signature, type SignedText, signatureOf } from './signature.ts';

/** Other worths of evidence than those shipped, for tuning. */
export interface GrouperOptions { worth?: Worth }

/**
 * An index of messages by problem. Its state is a function of the rows remembered and of the rulings: replaying them
 * into a fresh grouper gives the same index and the same later placements. One message at a time; not thread-safe.
 */
export function createGrouper(options: GrouperOptions = {}): Grouper {
  const held = createHeld(options.worth);
  const { shelf, rarity } = held;

  function place(message: Message): ReturnType<Grouper['place']> {
    const known = shelf.find(message.id);
    if (known !== undefined) {
      const groupId = held.groupOf(known);
      return { groupId, score: 1, because: null, founded: groupId === message.id, drawn: [] };
    }
    const signature = signatureOf(message);
    const { joins, stirs, beside } = look(message, signature);
    const groupId = joins?.groupId ?? message.id;
    held.remember({ id: message.id, citizen: message.citizen, at: message.at, signature, groupId });
    const drawn = stirs ? draw(held, shelf.find(message.id)!, beside, becauseOf) : [];
    for (const { id, to } of drawn) held.move(shelf.find(id)!, to);
    return { groupId, score: joins?.score ?? 1, because: joins?.because ?? null, founded: !joins, drawn };
  }

  function look(message: Message, signature: Signature): Found & { beside: Match[] } {
    const itself = shelf.find(message.id);
    const { choice, beside } = held.decide({ id: message.id, citizen: citizenNumber(message.citizen), signature }, (ordinal) => ordinal === itself);
    const joins = choice && { groupId: choice.groupId, score: choice.probability, because: explain(message, signature, choice.nearest.ordinal, choice.nearest.evidence) };
    return { joins, stirs: !!choice && stirred(held, beside, choice.groupId).length > 0, beside };
  }

  function explain(text: SignedText, signature: Signature, nearest: number, evidence: Evidence): Because {
    const shared = sharedWords(text, signature, shelf.signatureOf(nearest), rarity);
    return { sharedPhrases: shared.phrases, place: shared.place, nearest: shelf.idOf(nearest), similarity: evidence.text, note: noteOf(evidence, shared) };
  }

  function like(text: SignedText, limit: number, without?: ReadonlySet<string>): Likeness[] {
    const signature = signatureOf(text);
    const found = held.matches(signature, null, without?.size ? (ordinal) => without.has(shelf.idOf(ordinal)) : undefined).sort((a, b) => (isNearer(a, b, shelf.older) ? -1 : 1));
    return found.slice(0, Math.max(0, limit)).map(({ ordinal, groupId, logit }) => ({
      id: shelf.idOf(ordinal), groupId, similarity: chance(logit), sharedPhrases: sharedWords(text, signature, shelf.signatureOf(ordinal), rarity).phrases,
    }));
  }

  /** Words are not held: what the two share is left to `explain`. */
  function becauseOf({ ordinal, evidence }: Match): Because {
    return { sharedPhrases: [], place: [], nearest: shelf.idOf(ordinal), similarity: evidence.text, note: noteOf(evidence, { phrases: [], place: [] }) };
  }

  function view(id: string): Group | undefined {
    const members = shelf.membersOf(id);
    if (members.length === 0) return undefined;
    return {
      id, members: members.map(shelf.idOf), citizens: new Set(members.map(shelf.citizenOf)).size,
      first: new Date(shelf.atOf(members[0]!)), last: new Date(shelf.atOf(members.at(-1)!)),
    };
  }

  return {
    place, like,
    find(message) {
      const { joins, stirs } = look(message, signatureOf(message));
      return { joins, stirs };
    },
    draw(id, options) {
      const newcomer = shelf.find(id);
      if (newcomer === undefined) return [];
      const { beside } = held.decide({ id, citizen: shelf.citizenOf(newcomer), signature: shelf.signatureOf(newcomer) }, (ordinal) => ordinal === newcomer);
      return draw(held, newcomer, beside, becauseOf, options);
    },
    remember: held.remember, forget: held.forget, forgetRulings: held.forgetRulings,
    explain(text, nearest) {
      const ordinal = shelf.find(nearest);
      if (ordinal === undefined) return null;
      const signature = signatureOf(text);
      return explain(text, signature, ordinal, compare(signature, shelf.signatureOf(ordinal), rarity));
    },
    regroup(regrouping?: RegroupOptions): Move[] {
      const steps = regroup(held, becauseOf, regrouping);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
      }
    },
    async regroupInTurns(regrouping?: RegroupOptions): Promise<Move[]> {
      const steps = regroup(held, becauseOf, regrouping);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
        await new Promise((resolve) => { setImmediate(resolve); });
      }
    },
    pin: (id) => held.rulings.pin(id), redirect: (from, to) => held.rulings.redirect(from, to), keepApart: (a, b) => held.rulings.keepApart(a, b), forbid: (id, groupId) => held.rulings.forbid(id, groupId),
    group: view,
    *groups() {
      for (const id of shelf.groupIds()) yield view(id)!;
    },
    get size() { return shelf.size; },
    get compared() { return held.last.ordinals.length; },
    get read() { return held.last.read; },
  };
}
