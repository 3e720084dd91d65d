/** A reference issue: which messages are about it. Members of `ambiguousIds` count neither for nor against. */
export interface ReferenceIssue {
  issue: string;
  /** 'theme' is wider than one problem and scored apart. */
  level?: string;
  messageIds: string[];
  lookAlikeIds?: string[];
  ambiguousIds?: string[];
}

export interface Rates { precision: number; recall: number; f1: number }

export interface IssueFigures {
  issue: string;
  /** Members in the group that holds most of them. */
  found: number;
  of: number;
  /** Messages in that group that the reference lists neither as members nor as ambiguous. */
  strangers: number;
  /** Over how many groups the members are spread. */
  groups: number;
  pairsF1: number;
}

export interface GroupFigures {
  b3: Rates;
  pairs: Rates;
  macroPairsF1: number;
  /** Pairs of a member and one of its issue's look-alikes in one group, and how many there could be. */
  lookAlikesMerged: { pairs: number; of: number };
  issues: IssueFigures[];
}

/**
 * Hold found groups against reference issues. B³ is the mean over all members of all issues; every message in a
 * found group that the reference does not list counts against precision.
 * @param groupOf the found group of every message
 */
export function groupFigures(groupOf: ReadonlyMap<string, string>, references: ReferenceIssue[]): GroupFigures {
  const members = membersOf(groupOf);
  const issues: IssueFigures[] = [];
  const sum = { precision: 0, recall: 0, messages: 0, together: 0, joined: 0, wanted: 0, merged: 0, lookAlikes: 0 };
  for (const reference of references) {
    const parts = partsOf(reference, groupOf, members);
    const size = parts.reduce((total, part) => total + part.inside, 0);
    const together = parts.reduce((total, { inside }) => total + choose2(inside), 0);
    const joined = together + parts.reduce((total, { inside, outside }) => total + inside * outside, 0);
    for (const { inside, outside } of parts) {
      sum.precision += inside * (inside / (inside + outside));
      sum.recall += inside * (inside / size);
    }
    sum.messages += size;
    sum.together += together;
    sum.joined += joined;
    sum.wanted += choose2(size);
    const [largest] = [...parts].sort((a, b) => b.inside - a.inside || a.outside - b.outside);
    issues.push({
      issue: reference.issue,
      found: largest?.inside ?? 0,
      of: size,
      strangers: largest?.outside ?? 0,
      groups: parts.length,
      pairsF1: ratesOf(share(together, joined), share(together, choose2(size))).f1,
    });
    const known = (reference.lookAlikeIds ?? []).filter((id) => groupOf.has(id));
    for (const { group, inside } of parts) sum.merged += inside * known.filter((id) => groupOf.get(id) === group).length;
    sum.lookAlikes += size * known.length;
  }
  return {
    b3: ratesOf(share(sum.precision, sum.messages), share(sum.recall, sum.messages)),
    pairs: ratesOf(share(sum.together, sum.joined), share(sum.together, sum.wanted)),
    macroPairsF1: share(issues.reduce((total, { pairsF1 }) => total + pairsF1, 0), issues.length),
    lookAlikesMerged: { pairs: sum.merged, of: sum.lookAlikes },
    issues,
  };
}

interface Part { group: string; inside: number; outside: number }

/** The found groups that hold members of an issue, with how many members and how many strangers. */
function partsOf(reference: ReferenceIssue, groupOf: ReadonlyMap<string, string>, members: Map<string, string[]>): Part[] {
  const own = new Set(reference.messageIds);
  const ambiguous = new Set(reference.ambiguousIds);
  const groups = new Set<string>();
  for (const id of own) if (groupOf.has(id)) groups.add(groupOf.get(id)!);
  return [...groups].map((group) => {
    const ids = members.get(group)!;
    const inside = ids.filter((id) => own.has(id)).length;
    const outside = ids.filter((id) => !own.has(id) && !ambiguous.has(id)).length;
    return { group, inside, outside };
  });
}

function membersOf(groupOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [id, group] of groupOf) {
    const ids = members.get(group);
    if (ids) ids.push(id);
    else members.set(group, [id]);
  }
  return members;
}

function choose2(count: number): number {
  return (count * (count - 1)) / 2;
}

/** A share; 1 when there was nothing to find. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function ratesOf(precision: number, recall: number): Rates {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
