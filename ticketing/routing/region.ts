/** Where it happened, from the names people write, when nobody said it more exactly. */
import { regionName, type City, type Region } from '../catalogue/city.ts';
import { elsewhereIn } from '../place/elsewhere.ts';
import { holding, placeReason, placesNamed, whereNamed, type NamedPlace, type Source, type Texts } from '../place/places-named.ts';
import { chosenByPerson, type Evidence, type RegionGuess } from './advice.ts';
import { PhraseTrie, plainText } from './phrase-trie.ts';

interface Name { region: Region; short: boolean }
interface Mention extends Name { text: string; source: Source; from: number }

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

/** A known place says it as well as a region's name; one that is only heard may be another. */
const TRUST_PLACE: Record<Source, number> = { address: 0.97, title: 0.94, content: 0.92 };
const TRUST_HEARD = 0.8;

/**
 * By the regions the text names, made more exact by the estates, landmarks and roads in them; without any region by those alone.
 * @param given what the message came with: a district is kept and only made more exact, the city counts as unsaid
 * @returns the deepest place that the text names inside the given one, else the given one itself; `elsewhere` where only another city is named
 */
export function guessRegion(city: City, text: Texts, given: string | null | undefined): RegionGuess {
  const base = given ? city.regions.get(given) : undefined;
  const said = base && base.level !== 'city' ? base : undefined;
  const all = mentionsOf(city, text);
  const mentions = all.filter((m) => !said || m.region.code.startsWith(said.code));
  const places = placesNamed(city, text);
  const elsewhere = all.length === 0 && places.every((p) => p.heard) ? elsewhereIn(city, [text.address, text.title, text.content].filter(Boolean).join('\n')) : null;
  const guess = byRegions(city, mentions, places, said) ?? byPlaces(city, places, said) ?? { regionCode: said?.code ?? base?.code ?? [...city.regions.values()].find((r) => r.level === 'city')?.code ?? '', probability: said ? 1 : 0, because: said ? [chosenByPerson] : [] };
  return elsewhere ? { ...guess, elsewhere } : guess;
}

function byRegions(city: City, mentions: readonly Mention[], places: readonly NamedPlace[], said: Region | undefined): RegionGuess | null {
  const [first] = mentions;
  if (!first) return null;
  const district = first.region.code.slice(0, 6);
  const rivals = mentions.filter((m) => m.source === first.source && m.region.code.slice(0, 6) !== district);
  const deepest = mentions.filter((m) => m.region.code.startsWith(district)).reduce((a, b) => (deeper(b.region, a.region) ? b : a), first);
  const because = [...new Set([first, deepest])].map(reason(city));
  if (rivals.length) return { regionCode: district, probability: TWO_DISTRICTS, because: [...because, ...rivals.slice(0, 2).map(reason(city))] };
  // An estate stands in one place; a road or a park of the same name may stand here too, unknown to the list.
  const strange = places.find((p) => !p.heard && p.kind === 'estate' && p.source === first.source && !p.regionCodes.some((code) => code.startsWith(district)));
  if (strange) return { regionCode: district, probability: TWO_DISTRICTS, because: [...because, placeEvidence(city, strange)] };
  const placed = whereNamed(places.filter((p) => !p.heard), deepest.region.code);
  const exact = placed ? holding(city, placed.codes) : '';
  const found = exact.length > deepest.region.code.length ? { code: exact, because: [...because, ...placed!.by.slice(0, 2).map((p) => placeEvidence(city, p))] } : { code: deepest.region.code, because };
  return { regionCode: found.code, probability: said ? 1 : TRUST[first.source], because: said ? [chosenByPerson, ...found.because] : found.because };
}

function byPlaces(city: City, places: readonly NamedPlace[], said: Region | undefined): RegionGuess | null {
  const source = (['address', 'title', 'content'] as const).find((s) => places.some((p) => p.source === s && p.regionCodes.some((code) => code.startsWith(said?.code ?? ''))));
  const placed = source && whereNamed(places.filter((p) => p.source === source), said?.code);
  if (!placed) return null;
  const because = placed.by.slice(0, 3).map((p) => placeEvidence(city, p));
  const heard = placed.by.some((p) => p.heard);
  // What only sounds like a place makes no district more exact that a person chose.
  if (said) return heard ? null : { regionCode: holding(city, placed.codes), probability: 1, because: [chosenByPerson, ...because] };
  const oneDistrict = new Set(placed.codes.map((code) => code.slice(0, 6))).size === 1;
  return oneDistrict ? { regionCode: holding(city, placed.codes), probability: heard ? TRUST_HEARD : TRUST_PLACE[source], because } : { regionCode: holding(city, placed.codes), probability: TWO_DISTRICTS, because };
}

const placeEvidence = (city: City, place: NamedPlace): Evidence => ({ kind: 'word', text: placeReason(city, place), weight: place.heard ? TRUST_HEARD : TRUST_PLACE[place.source] });

/** The address before the title before the content; within one text in order. Longer names hide the shorter ones inside them. */
function mentionsOf(city: City, text: Texts): Mention[] {
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
