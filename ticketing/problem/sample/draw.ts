/** Drawing whom a problem's return visits ask. Pure: the same members, numbers and seed always give the same draw, so that anybody can repeat it. */
import { createHash } from 'node:crypto';

export interface Drawable { id: number; ticketNo: string; district: string; channel: string; /** asked in any case: sent back before, or an enterprise (企业诉求100%回访) */ always: boolean }
/** One of the two: percent of each stratum, or so many in all. */
export interface HowMany { share: number | null; number: number | null }

const rank = (seed: string, ticketNo: string): string => createHash('sha256').update(`${seed}:${ticketNo}`).digest('hex');

/** Members by district and channel, each in the order of the draw. */
export function strata(members: readonly Drawable[], seed: string): Map<string, Drawable[]> {
  const found = new Map<string, { rank: string; member: Drawable }[]>();
  for (const member of members) {
    const key = `${member.district} ${member.channel}`;
    found.set(key, [...(found.get(key) ?? []), { rank: rank(seed, member.ticketNo), member }]);
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, rows]) => [key, rows.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map((r) => r.member)]));
}

/** Every stratum gives its part, and at least one. A number is shared out by size; where there are more strata than that, each gives one. @returns ids of those who are asked */
export function draw(members: readonly Drawable[], { share, number }: HowMany, seed: string): Set<number> {
  const groups = [...strata(members, seed).values()];
  const take = number === null ? groups.map((g) => Math.max(1, Math.ceil(g.length * (share ?? 100) / 100))) : sharedOut(groups.map((g) => g.length), number);
  return new Set([...members.filter((m) => m.always), ...groups.flatMap((g, i) => g.slice(0, take[i]))].map((m) => m.id));
}

/** One each, and every further one to the stratum that is furthest below its part. */
function sharedOut(sizes: readonly number[], number: number): number[] {
  const total = sizes.reduce((a, b) => a + b, 0);
  const take = sizes.map(() => 1);
  const below = (i: number) => sizes[i]! * number / total - take[i]!;
  for (let left = Math.min(number, total) - sizes.length; left > 0; left--) {
    const open = [...take.keys()].filter((i) => take[i]! < sizes[i]!);
    take[open.reduce((best, i) => (below(i) > below(best) ? i : best))]!++;
  }
  return take;
}
