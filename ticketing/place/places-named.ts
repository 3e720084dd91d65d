/** Which of the city's known places a text names, and the region they leave open. */
import { regionName, type City } from '../catalogue/city.ts';
import { plainText } from '../routing/phrase-trie.ts';
import type { KnownPlace } from './gazetteer.ts';

export type Source = 'address' | 'title' | 'content';
export type Texts = { address?: string | null; title: string; content: string };

/** A place the text names, with every region it may lie in. */
export interface NamedPlace {
  kind: KnownPlace['kind'];
  /** the words of the text */
  text: string;
  /** the city's name for it, where it was written otherwise */
  name: string;
  source: Source;
  regionCodes: string[];
  /** written with characters that sound like its name */
  heard: boolean;
}

/** An estate lies in one community; a landmark is near; a road leads on. */
const BY_KIND: readonly KnownPlace['kind'][] = ['estate', 'poi', 'road'];

/** @returns the address's before the title's before the content's; names only heard where none is written */
export function placesNamed(city: City, texts: Texts): NamedPlace[] {
  const named = (heard: boolean) => (['address', 'title', 'content'] as const).flatMap((source) => {
    const plain = plainText(texts[source] ?? '');
    const byStretch = new Map<string, NamedPlace>();
    for (const { entry, from, to } of heard ? city.places.findHeard(plain) : city.places.find(plain)) {
      const known = byStretch.get(`${from} ${to} ${entry.kind}`);
      if (known) known.regionCodes.push(entry.regionCode);
      else byStretch.set(`${from} ${to} ${entry.kind}`, { kind: entry.kind, text: plain.slice(from, to), name: entry.name, source, regionCodes: [entry.regionCode], heard });
    }
    return [...byStretch.values()];
  });
  const written = named(false);
  return written.length > 0 ? written : named(true);
}

export interface PlacedBy { codes: string[]; by: NamedPlace[] }

/**
 * Where the places of one text lie: the most exact kind decides, wider kinds choose among its candidates.
 * @param within only what lies in this region
 */
export function whereNamed(places: readonly NamedPlace[], within = ''): PlacedBy | null {
  const fitting = places.map((p) => ({ ...p, regionCodes: p.regionCodes.filter((code) => code.startsWith(within)) })).filter((p) => p.regionCodes.length > 0);
  let left: PlacedBy | null = null;
  for (const kind of BY_KIND) {
    const ofKind = fitting.filter((p) => p.kind === kind);
    if (ofKind.length === 0) continue;
    const codes = [...new Set(ofKind.flatMap((p) => p.regionCodes))];
    if (!left) { left = { codes, by: ofKind }; continue; }
    const held: PlacedBy = left;
    const narrowed = held.codes.filter((code) => codes.some((c) => code.startsWith(c) || c.startsWith(code)));
    if (narrowed.length > 0 && narrowed.length < held.codes.length) left = { codes: narrowed, by: [...held.by, ...ofKind] };
  }
  return left;
}

/** The deepest region that holds all of the codes. */
export function holding(city: City, codes: readonly string[]): string {
  const [first = ''] = codes;
  for (let length = first.length; length > 0; length--) {
    const code = first.slice(0, length);
    if (city.regions.has(code) && codes.every((c) => c.startsWith(code))) return code;
  }
  return '';
}

/** 锦江花园（江湾区滨江街道） */
export function placeReason(city: City, place: NamedPlace): string {
  const where = place.regionCodes.map((code) => regionName(city, code)).join('或');
  return place.heard ? `${place.text}（近似${place.name}，${where}）` : `${place.text}（${where}）`;
}
