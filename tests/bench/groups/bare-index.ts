import type { Signature } from '../../../analytics/groups/index.ts';

/** Entries kept of one term, terms looked up, and tickets handed back: about what any grouping by words must read. */
const LONGEST_LIST = 400;
const ASKED = 32;
const FOUND = 48;

/** The least that finds like tickets: which share most words with this one? No evidence, no places, no decision. */
export interface BareIndex {
  add(ordinal: number, signature: Signature): void;
  /** the ordinals that share most of the rarest terms */
  find(signature: Signature): number[];
}

export function bareIndex(): BareIndex {
  const lists = new Map<number, number[]>();
  return {
    add(ordinal, { terms }) {
      for (const term of terms) {
        const list = lists.get(term);
        if (!list) lists.set(term, [ordinal]);
        else if (list.length < LONGEST_LIST) list.push(ordinal);
        else list[ordinal % LONGEST_LIST] = ordinal;
      }
    },
    find({ terms }) {
      const held = [...terms].flatMap((term) => { const list = lists.get(term); return list ? [list] : []; });
      const shared = new Map<number, number>();
      for (const list of held.toSorted((a, b) => a.length - b.length).slice(0, ASKED)) for (const ordinal of list) shared.set(ordinal, (shared.get(ordinal) ?? 0) + 1);
      return [...shared].toSorted((a, b) => b[1] - a[1]).slice(0, FOUND).map(([ordinal]) => ordinal);
    },
  };
}
