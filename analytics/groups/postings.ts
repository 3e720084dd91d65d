/**
 * The inverted index: for each term, the latest messages that hold it. Lists hold at most LONGEST_LIST,
 * so that a word which has become common costs no more to look up than a rare one.
 */
export interface Postings {
  add(term: number, ordinal: number): void;
  /** Calls back with the youngest messages that hold the term, at most LONGEST_LIST or `most`. @returns how many */
  each(term: number, found: (ordinal: number) => void, most?: number): number;
}

export const LONGEST_LIST = 400;

/** The youngest of all that hold a term, in a ring that begins with the oldest. */
interface List { ring: Uint32Array; size: number; start: number }

/** @param older the order of messages: what a list keeps does not depend on the order in which they were added */
export function createPostings(older: (a: number, b: number) => boolean): Postings {
  // most terms are names, and stand in one message only
  const lists = new Map<number, number | List>();

  function insert(list: List, ordinal: number): void {
    const { ring, size, start } = list;
    const last = ring[(start + size - 1) % ring.length]!;
    if (!older(ordinal, last)) {
      if (size < LONGEST_LIST) return push(list, ordinal);
      ring[start] = ordinal;
      list.start = (start + 1) % LONGEST_LIST;
      return;
    }
    // out of order: a ticket that came late, or an archive
    const all = [...inOrder(list), ordinal].sort((a, b) => (older(a, b) ? -1 : 1));
    const kept = all.slice(-LONGEST_LIST);
    list.ring = Uint32Array.from(kept);
    list.size = kept.length;
    list.start = 0;
  }

  return {
    add(term, ordinal) {
      const list = lists.get(term);
      if (list === undefined) lists.set(term, ordinal);
      else if (typeof list === 'number') {
        const [first, second] = older(ordinal, list) ? [ordinal, list] : [list, ordinal];
        lists.set(term, { ring: Uint32Array.of(first, second), size: 2, start: 0 });
      } else insert(list, ordinal);
    },
    each(term, found, most = LONGEST_LIST) {
      const list = lists.get(term);
      if (list === undefined) return 0;
      if (typeof list === 'number') {
        found(list);
        return 1;
      }
      const { ring, size, start } = list;
      const first = Math.max(0, size - most);
      for (let i = first; i < size; i++) found(ring[(start + i) % ring.length]!);
      return size - first;
    },
  };
}

/** A list that is not full begins at 0. */
function push(list: List, ordinal: number): void {
  if (list.size === list.ring.length) {
    const larger = new Uint32Array(Math.min(LONGEST_LIST, list.size * 2));
    larger.set(list.ring);
    list.ring = larger;
  }
  list.ring[list.size++] = ordinal;
}

function* inOrder({ ring, size, start }: List): Generator<number> {
  for (let i = 0; i < size; i++) yield ring[(start + i) % ring.length]!;
}
