import type { Grouper } from '../../analytics/groups/index.ts';

/** Where each message stands after a second look, as its moves say. The grouper is not changed. */
export function regrouped(grouper: Grouper, placed: ReadonlyMap<string, string>): Map<string, string> {
  const after = new Map(placed);
  for (const { id, to } of grouper.regroup()) after.set(id, to);
  return after;
}
