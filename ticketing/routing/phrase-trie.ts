/** Finds every phrase of a list in a text in one pass, also those inside one another. */

interface Node<T> { next: Map<string, Node<T>>; entries: T[] }

/** A phrase found in a text, from character `from` up to `to`. */
export interface Found<T> { entry: T; from: number; to: number }

export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), entries: [] };

  /** @param phrase as `plainText` gives it; empty ones are left out. One phrase may stand for several entries. */
  add(phrase: string, entry: T): void {
    if (!phrase) return;
    let node = this.root;
    for (let i = 0; i < phrase.length; i++) {
      const unit = phrase[i]!;
      let next = node.next.get(unit);
      if (!next) node.next.set(unit, next = { next: new Map(), entries: [] });
      node = next;
    }
    node.entries.push(entry);
  }

  /** In order of place, shorter phrases first. Digits at a phrase's edge never match inside a longer number: 120 is not in 12000. */
  find(text: string): Found<T>[] {
    const found: Found<T>[] = [];
    for (let from = 0; from < text.length; from++) {
      if (isDigit(text[from]) && isDigit(text[from - 1])) continue;
      let node = this.root.next.get(text[from]!);
      for (let to = from + 1; node; node = node.next.get(text[to]!), to++) {
        if (node.entries.length && !(isDigit(text[to - 1]) && isDigit(text[to]))) for (const entry of node.entries) found.push({ entry, from, to });
      }
    }
    return found;
  }
}

const isDigit = (unit: string | undefined) => unit !== undefined && unit >= '0' && unit <= '9';

/** One width, lower case, no spaces: as phrases and texts are compared. Punctuation stays, for a phrase does not run across it. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
