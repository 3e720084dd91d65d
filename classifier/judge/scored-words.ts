import type { Evidence } from './judgement.ts';

const MOST_REASONS = 5;

/** What the words of a text add up to for one label. The same word said twice counts once. */
export class WordScore {
  total: number;
  private readonly words = new Map<string, Evidence>();

  constructor(base: number) {
    this.total = base;
  }

  /** @param text cut from the input, or a rule's name */
  add(kind: Evidence['kind'], text: string, weight: number): void {
    const known = this.words.get(text);
    if (known !== undefined && known.weight >= weight) return;
    this.total += weight - (known?.weight ?? 0);
    this.words.set(text, { kind, text, weight });
  }

  /** The loudest words first. */
  because(): Evidence[] {
    return [...this.words.values()].toSorted((a, b) => b.weight - a.weight).slice(0, MOST_REASONS);
  }
}
