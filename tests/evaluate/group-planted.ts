/** What is known of a made-up appeal: its matter, and the planted outbreak it belongs to. */
export interface Planted { id: string; matterCode: string; outbreak: string | null }

export interface KindFigures {
  kind: string;
  /** Appeals in the group that holds most of an outbreak, and all; summed over the outbreaks of the kind. */
  found: number;
  of: number;
  /** Over how many groups they are spread. */
  groups: number;
  /** Appeals of no or another outbreak in the groups that hold most. */
  strangers: number;
}

/**
 * Hold found groups against planted outbreaks. Of one outbreak: the same. Of different matters or of two outbreaks:
 * different. Two of one matter, not both of outbreaks: unknown, and not counted.
 * @returns precision: pairs of one outbreak among the pairs put together that are known and hold an outbreak's appeal;
 *   recall: among the pairs of one outbreak; `otherMerged`: pairs of different matters put together, outside outbreaks;
 *   `mixed`: the share of those who are in groups of two or more whose group's members are of several matters
 */
export function plantedFigures(rows: readonly Planted[], groupOf: ReadonlyMap<string, string>) {
  const groups = gather(rows, ({ id }) => groupOf.get(id)!);
  let together = 0, foreign = 0, otherMerged = 0, mixed = 0, grouped = 0;
  for (const members of groups.values()) {
    if (members.length < 2) continue;
    grouped += members.length;
    if (new Set(members.map(({ matterCode }) => matterCode)).size > 1) mixed += members.length;
    members.forEach((a, i) => members.slice(i + 1).forEach((b) => {
      if (a.outbreak !== null && a.outbreak === b.outbreak) together++
      else if (a.matterCode === b.matterCode && (a.outbreak === null || b.outbreak === null)) return;
      else if (a.outbreak === null && b.outbreak === null) otherMerged++
      else foreign++
    }));
  }
  const outbreaks = gather(rows.filter(({ outbreak }) => outbreak !== null), ({ outbreak }) => outbreak!);
  const wanted = [...outbreaks.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  return {
    outbreaks: outbreaks.size, precision: share(together, together + foreign), recall: share(together, wanted),
    foreignPairs: foreign, otherMerged, mixed: share(mixed, grouped), grouped, kinds: kindsOf(outbreaks, groups, groupOf),
  };
}

function kindsOf(outbreaks: Map<string, Planted[]>, groups: Map<string, Planted[]>, groupOf: ReadonlyMap<string, string>): KindFigures[] {
  const kinds = new Map<string, KindFigures>();
  for (const [outbreak, members] of outbreaks) {
    const parts = [...gather(members, ({ id }) => groupOf.get(id)!)].sort((a, b) => b[1].length - a[1].length);
    const [key, inside] = parts[0]!;
    const kind = outbreak.replace(/-\d+$/, '');
    const figures = kinds.get(kind) ?? { kind, found: 0, of: 0, groups: 0, strangers: 0 };
    figures.found += inside.length;
    figures.of += members.length;
    figures.groups += parts.length;
    figures.strangers += groups.get(key)!.length - inside.length;
    kinds.set(kind, figures);
  }
  return [...kinds.values()];
}

function gather<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  return lists;
}

/** A share; 1 when there was nothing. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
