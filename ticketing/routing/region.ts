/** Where it happened, from the names people write, when nobody said it more exactly. */
import { regionName, type City, type Region } from '../catalogue/city.ts';
import { chosenByPerson, type Evidence, type RegionGuess } from './advice.ts';
import { PhraseTrie, plainText } from './phrase-trie.ts';

interface Name { region: Region; short: boolean }
interface Mention extends Name { text: string; source: Source; from: number }
type Source = 'address' | 'title' | 'content';

const KINDS = /(街道|社区|新区|区|县|镇|乡|村)$/u;
/** What a district's short name must not be the beginning of: 高新企业 is no place. */
const NOT_A_PLACE = /^(技术|企业|产业|科技|技能)/u;
/** How likely a place is right when it was read in the address, the title or the content. Own estimates. */
const TRUST: Record<Source, number> = { address: 0.98, title: 0.95, content: 0.93 };
/** How sure the place must be before a ticket is given it, and before a district's unit gets the ticket without a person. */
export const PLACE_KNOWN = 0.9;
/** The same district is named everywhere it is named; two districts mean that one is only part of the story. */
const TWO_DISTRICTS = 0.5;

const built = new WeakMap<City['regions'], PhraseTrie<Name>>();

/**
 * @param given what the message came with: a district is kept and only made more exact, the city counts as unsaid
 * @returns the deepest place that the text names inside the given one, else the given one itself
 */
export function guessRegion(city: City, text: { address?: string | null; title: string; content: string }, given: string | null | undefined): RegionGuess {
  const base = given ? city.regions.get(given) : undefined;
  const said = base && base.level !== 'city' ? base : undefined;
  const mentions = mentionsOf(city, text).filter((m) => !said || m.region.code.startsWith(said.code));
  if (said && mentions.length === 0) return { regionCode: said.code, probability: 1, because: [chosenByPerson] };

  const [first] = mentions;
  const cityCode = base?.code ?? [...city.regions.values()].find((r) => r.level === 'city')?.code ?? '';
  if (!first) return { regionCode: cityCode, probability: 0, because: [] };
  const district = first.region.code.slice(0, 6);
  const rivals = mentions.filter((m) => m.source === first.source && m.region.code.slice(0, 6) !== district);
  const deepest = mentions.filter((m) => m.region.code.startsWith(district)).reduce((a, b) => (deeper(b.region, a.region) ? b : a), first);
  const because = [...new Set([first, deepest])].map(reason(city));
  if (rivals.length) return { regionCode: district, probability: TWO_DISTRICTS, because: [...because, ...rivals.slice(0, 2).map(reason(city))] };
  return { regionCode: deepest.region.code, probability: said ? 1 : TRUST[first.source], because: said ? [chosenByPerson, ...because] : because };
}

/** The address before the title before the content; within one text in order. Longer names hide the shorter ones inside them. */
function mentionsOf(city: City, text: { address?: string | null; title: string; content: string }): Mention[] {
  const all: Mention[] = [];
  for (const source of ['address', 'title', 'content'] as const) {
    const plain = plainText(text[source] ?? '');
    const found = names(city).find(plain);
    for (const { entry, from, to } of found) {
      if (found.some((f) => f.from <= from && f.to >= to && f.to - f.from > to - from)) continue;
      if (entry.short && NOT_A_PLACE.test(plain.slice(to))) continue;
      all.push({ ...entry, source, from, text: plain.slice(from, to) });
    }
  }
  const full = all.filter((m) => !m.short);
  // A short name of two characters (创新, 光明) is a common word too: it counts in an address, or under a place that is named in full.
  return all.filter((m) => !m.short || m.region.level === 'district' || m.text.length > 2 || m.source === 'address' || full.some((f) => f.region.level === 'district' && m.region.code.startsWith(f.region.code)))
    .filter((m) => !m.short || !full.some((f) => f.region.level === 'district' && f.source === m.source && !m.region.code.startsWith(f.region.code)));
}

const deeper = (one: Region, other: Region) => one.code.length > other.code.length && one.code.startsWith(other.code);

const reason = (city: City) => (m: Mention): Evidence => ({ kind: 'word', text: m.short ? `${m.text}（${regionName(city, m.region.code)}）` : m.text, weight: TRUST[m.source] });

/** Names in full and short (云溪区, 云溪), down to communities. Two places of one short name in different districts say nothing. */
function names(city: City): PhraseTrie<Name> {
  let trie = built.get(city.regions);
  if (trie) return trie;
  built.set(city.regions, trie = new PhraseTrie());
  const shorts = new Map<string, Region[]>();
  for (const region of city.regions.values()) {
    if (region.level === 'city' || region.level === 'grid') continue;
    trie.add(plainText(region.name), { region, short: false });
    const short = region.name.replace(KINDS, '');
    if (short.length > 1 && short !== region.name) shorts.set(short, [...(shorts.get(short) ?? []), region]);
  }
  for (const [short, regions] of shorts) {
    const highest = regions.toSorted((a, b) => a.code.length - b.code.length)[0]!;
    if (regions.every((r) => r.code.slice(0, 6) === highest.code.slice(0, 6))) trie.add(plainText(short), { region: highest, short: true });
    else if (highest.level === 'district') trie.add(plainText(short), { region: highest, short: true });
    else for (const region of regions) trie.add(plainText(short), { region, short: true });
  }
  return trie;
}
