/**
 * The inverted index: for each term, the latest messages that hold it. Lists are rings of at most LONGEST_LIST,
 * so that a word which has become common costs no more to look up than a rare one.
 */
export interface Postings {
  add(term: number, ordinal: number): void;
  /** The messages that hold the term, at most LONGEST_LIST, in no particular order. */
  of(term: number): readonly number[];
}

const LONGEST_LIST = 400;

export function createPostings(): Postings {
  const lists = new Map<number, { ordinals: number[]; next: number }>();
  const none: readonly number[] = [];
  return {
    add(term, ordinal) {
      const list = lists.get(term);
      if (!list) lists.set(term, { ordinals: [ordinal], next: 0 });
      else if (list.ordinals.length < LONGEST_LIST) list.ordinals.push(ordinal);
      else {
        list.ordinals[list.next] = ordinal;
        list.next = (list.next + 1) % LONGEST_LIST;
      }
    },
    of: (term) => lists.get(term)?.ordinals ?? none,
  };
}
