import type { Because, Move, RegroupOptions } from './contract.ts';
import { type Match, chance, isNearer, joins, speaks } from './decide.ts';
import type { Held } from './held.ts';

/** A group as small as this is asked again as soon as a newcomer is like it; a larger one waits for the second look. */
const SMALL = 2;
/** Messages in such groups that one newcomer has asked again. */
const ASKED = 4;

/** Of what a message is like: those who stand alone or in pairs, in another group than its own. Best first. */
export function stirred({ shelf }: Held, matches: readonly Match[], groupId: string): Match[] {
  return matches.filter((match) => speaks(match) && match.groupId !== groupId && shelf.membersOf(match.groupId).length <= SMALL)
    .sort((a, b) => (isNearer(a, b, shelf.older) ? -1 : 1)).slice(0, ASKED);
}

/**
 * Small groups that a newcomer is like, asked where they belong now that it stands there: what came first, and found
 * nobody, need not stay alone for it. They go as a whole, to where one member is itself like them, however many speak for
 * it. Pure: says which messages would move; obeys all rulings, and who takes others in stays.
 */
export function draw(held: Held, newcomer: number, becauseOf: (match: Match) => Because, { keep = () => false }: RegroupOptions = {}): Move[] {
  const { shelf, rulings } = held;
  const beside = held.matches(shelf.signatureOf(newcomer), shelf.citizenOf(newcomer), (ordinal) => ordinal === newcomer);
  const moves: Move[] = [];
  for (const { ordinal: asked, groupId: from } of stirred(held, beside, held.groupOf(newcomer))) {
    if (moves.some((move) => move.from === from || move.to === from) || keep(from) || held.settled(from)) continue;
    const { choice } = held.decide({ id: shelf.idOf(asked), citizen: shelf.citizenOf(asked), signature: shelf.signatureOf(asked) }, (ordinal) => held.groupOf(ordinal) === from);
    if (!choice || !joins(choice.nearest)) continue;
    const to = moves.find((move) => move.from === choice.groupId)?.to ?? choice.groupId;
    const members = shelf.membersOf(from);
    if (to === from || rulings.apart(from, to) || members.some((ordinal) => rulings.forbidden(shelf.idOf(ordinal), to))) continue;
    for (const ordinal of members) {
      const match = ordinal === asked ? choice.nearest : held.compareWith(choice.nearest.ordinal, shelf.signatureOf(ordinal), shelf.citizenOf(ordinal), true)!;
      moves.push({ id: shelf.idOf(ordinal), from, to, score: Math.max(0.5, chance(match.logit)), because: becauseOf(match) });
    }
  }
  return moves;
}
