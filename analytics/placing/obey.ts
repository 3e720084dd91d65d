/** What people decided, said to the grouper. */
import type { Grouper } from '../groups/index.ts';
import type { Ruled } from './read-log.ts';

export type RuledAt = Ruled & { seq: number };

/** Rulings that nobody took back, in their order. */
export function standing(all: readonly RuledAt[]): RuledAt[] {
  const undone = new Set(all.map((r) => r.undoes));
  return all.filter((r) => r.kind !== 'undo' && !undone.has(r.seq));
}

/**
 * All standing rulings anew, as if there had been none before. They bear on decisions to come and not on what is remembered,
 * so that it does not matter when they are said. Of several about one member the latest says whether it is kept where it is.
 */
export function obey(grouper: Grouper, all: readonly RuledAt[]): void {
  grouper.forgetRulings();
  const kept = new Map<string, boolean>();
  for (const { kind, groupKey, otherKey, ticketIds } of standing(all)) {
    for (const id of ticketIds) kept.set(id, kind !== 'forbid');
    if (kind === 'merge') grouper.redirect(groupKey, otherKey!);
    else if (kind === 'split') grouper.keepApart(groupKey, otherKey!);
    else if (kind === 'forbid') for (const id of ticketIds) grouper.forbid(id, groupKey);
  }
  for (const [id, keep] of kept) if (keep) grouper.pin(id);
}
