/**
 * What people decided about groups. Said in the order in which it was decided; a later ruling outweighs an earlier one
 * that it contradicts, and nothing else ever does.
 */
export interface Rulings {
  /** This message belongs to the group it is in: no regrouping moves it. */
  pin(id: string): void;
  /** Whatever would go to group `from` goes to `to`. To itself: the merger is undone. */
  redirect(from: string, to: string): void;
  /** The two never become one group again. */
  keepApart(a: string, b: string): void;
  /** This message never enters that group again. */
  forbid(id: string, groupId: string): void;
  pinned(id: string): boolean;
  /** The group that stands for this one, itself unless it was merged. */
  living(groupId: string): string;
  apart(a: string, b: string): boolean;
  forbidden(id: string, groupId: string): boolean;
  /** People decided something that names this group: it may take others in, but is not dissolved by the machine. */
  named(groupId: string): boolean;
}

export function createRulings(): Rulings {
  const pins = new Set<string>();
  const redirects = new Map<string, string>();
  const apart = new Map<string, Set<string>>();
  const forbids = new Map<string, Set<string>>();
  const named = new Set<string>();

  function living(groupId: string): string {
    let group = groupId;
    for (let next = redirects.get(group); next !== undefined; next = redirects.get(group)) group = next;
    return group;
  }

  function redirect(from: string, to: string): void {
    redirects.delete(from);
    const target = from === to ? to : standing(from, to);
    if (target === from) return;
    redirects.set(from, target);
    named.add(target);
    // what was ruled about the one now holds for the group that stands for it
    for (const other of apart.get(from) ?? []) if (living(other) !== target) separate(target, other);
    apart.get(from)?.delete(target);
    apart.get(target)?.delete(from);
    for (const id of forbids.get(from) ?? []) add(forbids, target, id);
  }

  /** The group that a merger into `to` ends in; a merger that `from` itself stood at the end of is turned round. */
  function standing(from: string, to: string): string {
    if (living(to) === from) redirects.delete(to);
    return living(to);
  }

  function separate(a: string, b: string): void {
    add(apart, a, b);
    add(apart, b, a);
  }

  return {
    pin: (id) => void pins.add(id),
    redirect,
    keepApart(a, b) {
      if (a === b) return;
      for (const group of [a, b]) if (living(a) === living(b)) redirects.delete(group);
      separate(living(a), living(b));
      named.add(living(a)).add(living(b));
    },
    forbid(id, groupId) {
      add(forbids, living(groupId), id);
      named.add(living(groupId));
    },
    pinned: (id) => pins.has(id),
    living,
    apart: (a, b) => a !== b && !!apart.get(a)?.has(b),
    forbidden: (id, groupId) => !!forbids.get(living(groupId))?.has(id),
    named: (groupId) => named.has(groupId),
  };
}

function add<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
