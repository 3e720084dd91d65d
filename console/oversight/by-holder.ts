import type { TicketLine } from '../api/types.ts';

export interface HolderSum { unitId: string | null; unitName: string | null; count: number; earliestDue: string | null }

/** Overdue tickets by the unit that holds them, the most first. */
export function byHolder(lines: readonly TicketLine[]): HolderSum[] {
  const sums = new Map<string, HolderSum>();
  for (const l of lines) {
    const sum = sums.get(l.leadUnitId ?? '') ?? { unitId: l.leadUnitId, unitName: l.leadUnitName, count: 0, earliestDue: null };
    sum.count += 1;
    if (l.dueAt && (!sum.earliestDue || l.dueAt < sum.earliestDue)) sum.earliestDue = l.dueAt;
    sums.set(l.leadUnitId ?? '', sum);
  }
  return [...sums.values()].toSorted((a, b) => b.count - a.count);
}
