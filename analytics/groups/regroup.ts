import { quickCandidates } from './candidates.ts';
import type { Because, Move, RegroupOptions } from './contract.ts';
import { type Match, chance, isNearer, mayMerge, mergerOf, speaks } from './decide.ts';
import type { Held } from './held.ts';

/** Members of a group that are looked at: its latest, and as many spread over the others. */
const LOOKED_AT = 3;
/** Comparisons between two steps, when others get their turn. */
const STEP = 400;

/** Members of one group that were found to be like members of another. */
interface Link { a: number; b: number; matches: { from: number; match: Match }[] }

/**
 * Groups that are one problem, by what their members say to each other: the strongest mergers first, each obeying every
 * ruling. Pure: says which messages would move. A step of the generator is some milliseconds of work.
 */
export function* regroup(held: Held, becauseOf: (match: Match) => Because, { keep = () => false }: RegroupOptions = {}): Generator<void, Move[]> {
  const groups = livingGroups(held);
  yield;
  const links = yield* findLinks(held, groups);
  const united = unite(held, groups, links, keep);
  yield;
  return moves(held, groups, links, united, becauseOf);
}

/** The groups that live, numbered from the one with the oldest member on; members from the oldest to the youngest. */
interface Groups { ids: string[]; of: Uint32Array; members(group: number): Uint32Array; size: number }

function livingGroups({ shelf, groupOf }: Held): Groups {
  const order = Uint32Array.from(shelf.ordinals()).sort((a, b) => (shelf.older(a, b) ? -1 : 1));
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const of = new Uint32Array(order.reduce((most, ordinal) => Math.max(most, ordinal + 1), 0));
  const counts: number[] = [];
  for (const ordinal of order) {
    const id = groupOf(ordinal);
    let group = numbers.get(id);
    if (group === undefined) {
      group = ids.push(id) - 1;
      numbers.set(id, group);
      counts.push(0);
    }
    of[ordinal] = group;
    counts[group]!++
  }
  const starts = new Uint32Array(ids.length + 1);
  counts.forEach((count, group) => { starts[group + 1] = starts[group]! + count; });
  const next = starts.slice();
  const sorted = new Uint32Array(order.length);
  for (const ordinal of order) sorted[next[of[ordinal]!]!++] = ordinal;
  return { ids, of, size: ids.length, members: (group) => sorted.subarray(starts[group], starts[group + 1]) };
}

/** Who is like whom across groups. */
function* findLinks(held: Held, groups: Groups): Generator<void, Link[]> {
  const { shelf } = held;
  const links = new Map<number, Link>();
  const search = quickCandidates(held, groups.of.length);
  let since = 0;
  for (let group = 0; group < groups.size; group++) {
    for (const from of lookedAt(groups.members(group))) {
      const signature = shelf.signatureOf(from);
      const found = search(signature, (ordinal) => groups.of[ordinal] === group);
      for (const ordinal of found) {
        const match = held.compareWith(ordinal, signature, shelf.citizenOf(from));
        if (!speaks(match)) continue;
        const other = groups.of[ordinal]!;
        const [a, b] = group < other ? [group, other] : [other, group];
        const key = a * groups.size + b;
        const link = links.get(key) ?? { a, b, matches: [] };
        link.matches.push({ from, match });
        links.set(key, link);
      }
      since += found.length + 1;
      if (since > STEP) {
        since = 0;
        yield;
      }
    }
  }
  return [...links.values()];
}

function lookedAt(members: Uint32Array): Uint32Array {
  if (members.length <= 2 * LOOKED_AT) return members;
  const step = Math.floor((members.length - LOOKED_AT) / LOOKED_AT);
  return Uint32Array.from({ length: 2 * LOOKED_AT }, (_, i) => (i < LOOKED_AT ? members[i * step]! : members[members.length - 1 - (i - LOOKED_AT)]!));
}

/** For each group the one it ends in. */
function unite(held: Held, groups: Groups, links: Link[], keep: (groupId: string) => boolean): Uint32Array {
  const { rulings } = held;
  const into = Uint32Array.from({ length: groups.size }, (_, group) => group);
  const root = (group: number): number => {
    while (into[group] !== group) group = into[group]!;
    return group;
  };
  const stays = (group: number) => keep(groups.ids[group]!) || held.settled(groups.ids[group]!);
  const sizes = Uint32Array.from({ length: groups.size }, (_, group) => groups.members(group).length);

  const byStrength = links.map((link) => ({ link, merger: mergerOf(voicesOf(held, groups, link)) }))
    .sort((x, y) => y.merger.logit - x.merger.logit || x.link.a - y.link.a || x.link.b - y.link.b);
  for (const { link, merger } of byStrength) {
    const [one, other] = [root(link.a), root(link.b)].sort((x, y) => x - y) as [number, number];
    if (one === other || !mayMerge(merger, Math.min(sizes[one]!, sizes[other]!)) || rulings.apart(groups.ids[one]!, groups.ids[other]!)) continue;
    // a group that people named stays itself, so that what they said of it goes on holding
    const [stay, go] = stays(other) ? [other, one] : [one, other];
    if (stays(go)) continue;
    into[go] = stay;
    sizes[stay]! += sizes[go]!;
  }
  return into.map((_, group) => root(group));
}

/** Each match with who speaks in the one group and who in the other. */
function voicesOf({ shelf }: Held, groups: Groups, { a, matches }: Link): { match: Match; one: number; other: number }[] {
  return matches.map(({ from, match }) => {
    const [self, beside] = [shelf.citizenOf(from), match.citizen];
    return groups.of[from] === a ? { match, one: self, other: beside } : { match, one: beside, other: self };
  });
}

/** The moves that make it so, with the nearest member of the group that a message comes to. */
function moves(held: Held, groups: Groups, links: Link[], united: Uint32Array, becauseOf: (match: Match) => Because): Move[] {
  const { shelf, rulings } = held;
  const nearest = new Map<number, Match>();
  for (const { matches } of links) {
    for (const { from, match } of matches) {
      if (united[groups.of[from]!] !== united[groups.of[match.ordinal]!]) continue;
      for (const [self, other] of [[from, match], [match.ordinal, { ...match, ordinal: from }]] as const) {
        const best = nearest.get(self);
        if (!best || isNearer(other, best, shelf.older)) nearest.set(self, other);
      }
    }
  }
  const found: Move[] = [];
  for (let group = 0; group < groups.size; group++) {
    const target = united[group]!;
    const to = groups.ids[target]!;
    const members = groups.members(group);
    if (target === group && members.every((ordinal) => shelf.groupOf(ordinal) === to)) continue;
    for (const ordinal of members) {
      const [id, from] = [shelf.idOf(ordinal), shelf.groupOf(ordinal)];
      if (from === to || rulings.pinned(id) || rulings.forbidden(id, to)) continue;
      const match = nearest.get(ordinal) ?? nearestOf(held, ordinal, target === group ? [] : lookedAt(groups.members(target)));
      found.push({ id, from, to, score: match ? Math.max(0.5, chance(match.logit)) : 1, because: match ? becauseOf(match) : { sharedPhrases: [], place: [], nearest: to, similarity: 0, note: '按合并决定归入' } });
    }
  }
  return found;
}

function nearestOf(held: Held, ordinal: number, others: Iterable<number>): Match | null {
  let best: Match | null = null;
  const { shelf } = held;
  for (const other of others) {
    const match = held.compareWith(other, shelf.signatureOf(ordinal), shelf.citizenOf(ordinal));
    if (!best || isNearer(match, best, shelf.older)) best = match;
  }
  return best;
}
