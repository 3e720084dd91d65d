import type { Grouper } from '../../analytics/groups/index.ts';

/** Where each message stands: where it was placed, or where a later one drew it. */
export function standing(grouper: Grouper): Map<string, string> {
  return new Map([...grouper.groups()].flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
}

/** Where each message would stand after a second look, as its moves say. The grouper is not changed. */
export function regrouped(grouper: Grouper): Map<string, string> {
  const after = standing(grouper);
  for (const { id, to } of grouper.regroup()) after.set(id, to);
  return after;
}
