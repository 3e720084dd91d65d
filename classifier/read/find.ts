/** A stretch of a text, `to` not included, and what it is. */
export interface Stretch<K extends string> { from: number; to: number; kind: K }

/**
 * All matches of a pattern with the flags g and d. Where it has a group `clue`, only that stretch is one.
 * Every pattern here bounds its repetitions, so that the time is a fixed multiple of the text's length.
 * @param is looks closer at a match: its clue and what stands before and after it
 */
export function find<K extends string>(text: string, pattern: RegExp, kind: K, is: (clue: string, before: string, after: string) => boolean = () => true): Stretch<K>[] {
  const found: Stretch<K>[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [from, to] = match.indices?.groups?.clue ?? match.indices![0]!;
    if (to > from && is(text.slice(from, to), text.slice(Math.max(0, from - 14), from), text.slice(to, to + 8))) found.push({ from, to, kind });
    // What was taken for one may hide a real one further on.
    else pattern.lastIndex = match.index + 1;
    if (pattern.lastIndex === match.index) pattern.lastIndex++;
  }
  return found;
}

/** In order of place; what overlaps is made one, of the kind of the stretch that stands earlier in `found`, which is in order of trust. */
export function joined<F extends Stretch<string>>(found: readonly F[]): F[] {
  const trust = new Map(found.map((f, i) => [f, i]));
  const out: F[] = [];
  for (const f of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1);
    if (!last || f.from >= last.to) {
      const kept = { ...f };
      trust.set(kept, trust.get(f)!);
      out.push(kept);
      continue;
    }
    const to = Math.max(last.to, f.to);
    const from = last.from;
    if (trust.get(f)! < trust.get(last)!) {
      Object.assign(last, f);
      trust.set(last, trust.get(f)!);
    }
    Object.assign(last, { from, to });
  }
  return out;
}
