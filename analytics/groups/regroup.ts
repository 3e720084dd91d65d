import type { Because, Move, RegroupOptions } from './contract.ts';
import type { Choice } from './decide.ts';
import type { Held } from './held.ts';

/** Members of a group that are asked where they would go: its latest. */
const ASKED = 8;

/** Groups that are one problem, by what their members say. Pure. */
export function regroup(held: Held, because: (choice: Choice) => Because, { keep = () => false }: RegroupOptions = {}): Move[] {
  const { shelf, rulings } = held;
  const groups = livingGroups(held);
  const idOf = shelf.idOf;
  const rowOf = shelf.groupOf;
  const elsewhere = (ordinal: number) => held.decide({ id: idOf(ordinal), citizen: shelf.citizenOf(ordinal), signature: shelf.signatureOf(ordinal) }, (other) => held.groupOf(other) === held.groupOf(ordinal));
  const moves: Move[] = [];
  const into = new Map<string, string>();
  const standing = (id: string): string => { let at = id; while (into.has(at)) at = into.get(at)!; return at; };
  const age = new Map([...groups.keys()].map((id, i) => [id, i]));
  const stays = (id: string) => keep(id) || rulings.named(id) || groups.get(id)!.some((ordinal) => rulings.pinned(idOf(ordinal)));
  const parts = new Map<string, string[]>();
  const partsOf = (id: string) => parts.get(id) ?? [id];

  for (const [groupId, members] of groups) {
    const asked = members.slice(-ASKED);
    const votes = new Map<string, { count: number; ordinal: number; choice: Choice }>();
    for (const ordinal of asked) {
      const choice = elsewhere(ordinal);
      if (!choice) continue;
      const to = standing(choice.groupId);
      const vote = votes.get(to);
      if (!vote) votes.set(to, { count: 1, ordinal, choice });
      else {
        vote.count++
        if (choice.probability > vote.choice.probability) Object.assign(vote, { ordinal, choice });
      }
    }
    const [best] = [...votes].sort((a, b) => b[1].count - a[1].count || b[1].choice.probability - a[1].choice.probability);
    if (!best || best[1].count * 2 <= asked.length) continue;
    const [one, other] = [standing(groupId), best[0]];
    if (one === other) continue;
    if (partsOf(one).some((a) => partsOf(other).some((b) => rulings.apart(a, b)))) continue;
    const [first, second] = age.get(one)! < age.get(other)! ? [one, other] : [other, one];
    const [stay, go] = stays(second) ? [second, first] : [first, second];
    if (stays(go)) continue;
    into.set(go, stay);
    parts.set(stay, [...partsOf(stay), ...partsOf(go)]);
  }
  for (const [groupId, members] of groups) {
    const to = standing(groupId);
    for (const ordinal of members) {
      const [id, from] = [idOf(ordinal), rowOf(ordinal)];
      if (from === to || rulings.pinned(id) || partsOf(to).some((part) => rulings.forbidden(id, part))) continue;
      const choice = elsewhere(ordinal);
      moves.push({ id, from, to, score: choice?.probability ?? 0.5, because: choice ? because(choice) : { sharedPhrases: [], place: [], nearest: '', similarity: 0, note: '与所在组一并归入' } });
    }
  }
  return moves;
}

/** The groups that live with their members, those with the oldest member first. */
function livingGroups({ shelf, groupOf }: Held): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  const order = [...shelf.ordinals()].sort((a, b) => (shelf.older(a, b) ? -1 : 1));
  for (const ordinal of order) {
    const groupId = groupOf(ordinal);
    const members = groups.get(groupId);
    if (members) members.push(ordinal);
    else groups.set(groupId, [ordinal]);
  }
  return groups;
}
