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
 * Small groups that a newcomer is like, asked whether they belong with it now that it stands where it does: what came
 * first, and found nobody, need not stay alone for it. They go as a whole, if the newcomer or one of those of its group
 * that are most like it is itself like them, however many speak for it. Pure: says which messages would move; obeys all rulings.
 * @param beside what the newcomer was compared with
 */
export function draw(held: Held, newcomer: number, beside: readonly Match[], becauseOf: (match: Match) => Because, { keep = () => false }: RegroupOptions = {}): Move[] {
  const { shelf, rulings } = held;
  const to = held.groupOf(newcomer);
  const company = [newcomer, ...beside.filter(({ groupId }) => groupId === to).map(({ ordinal }) => ordinal)];
  const moves: Move[] = [];
  for (const { ordinal: asked, groupId: from } of stirred(held, beside, to)) {
    const members = shelf.membersOf(from);
    if (moves.some((move) => move.from === from) || keep(from) || held.settled(from) || rulings.apart(from, to) || members.some((ordinal) => rulings.forbidden(shelf.idOf(ordinal), to))) continue;
    const likeness = (ordinal: number, other: number) => held.compareWith(other, shelf.signatureOf(ordinal), shelf.citizenOf(ordinal));
    const choice = held.choose(company.map((ordinal) => likeness(asked, ordinal)));
    if (!choice || !joins(choice.nearest)) continue;
    for (const ordinal of members) {
      const match = ordinal === asked ? choice.nearest : likeness(ordinal, choice.nearest.ordinal);
      moves.push({ id: shelf.idOf(ordinal), from, to, score: Math.max(0.5, chance(match.logit)), because: becauseOf(match) });
    }
  }
  return moves;
}
