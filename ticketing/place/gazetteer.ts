/** The places that the city knows by name, found in texts in one pass. */
import type { place } from '../db/schema/index.ts';
import { PhraseTrie, plainText, type Found } from '../routing/phrase-trie.ts';
import { asHeard } from './homophones.ts';

export type KnownPlace = typeof place.$inferSelect;

/** Shorter names are words too. */
const SHORTEST = 3;
/** Of what is only heard: 清河路 and 清荷路 may both be there. */
const SHORTEST_HEARD = 4;

export class Gazetteer {
  readonly size: number;
  private readonly written = new PhraseTrie<KnownPlace>();
  private readonly heard = new PhraseTrie<{ place: KnownPlace; name: string }>();

  constructor(rows: readonly KnownPlace[]) {
    this.size = rows.length;
    for (const row of rows)
      for (const name of new Set([row.name, ...row.aliases].map(plainText)))
        if (name.length >= SHORTEST) {
          this.written.add(name, row);
          if (name.length >= SHORTEST_HEARD) this.heard.add(asHeard(name), { place: row, name });
        }
  }

  /** @param text as `plainText` gives it. @returns in order of place; a name inside a longer one is left out; a road through two districts is found twice */
  find(text: string): Found<KnownPlace>[] {
    return longest(this.written.find(text));
  }

  /** Names written with characters that are said alike: at least half of the name must stand as it is. */
  findHeard(text: string): Found<KnownPlace>[] {
    return longest(this.heard.find(asHeard(text)).filter(({ entry, from, to }) => {
      let same = 0;
      for (let i = from; i < to; i++) if (text[i] === entry.name[i - from]) same++;
      return same < to - from && same * 2 >= to - from;
    })).map(({ entry, from, to }) => ({ entry: entry.place, from, to }));
  }
}

/** Without those that lie inside another. Found comes in order of its beginnings. */
function longest<T>(found: readonly Found<T>[]): Found<T>[] {
  const kept: Found<T>[] = [];
  let reach = 0;
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last && one.to <= reach && !(one.from === last.from && one.to === last.to)) continue;
    kept.push(one);
    reach = Math.max(reach, one.to);
  }
  return kept;
}
