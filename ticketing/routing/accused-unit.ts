/** The unit an appeal complains about: its staff never see the ticket, and it is never sent there (66号(五)). */
import type { City, Unit } from '../catalogue/city.ts';
import { PhraseTrie, plainText, type Found } from './phrase-trie.ts';

/** The name and what it is accused of must stand within so many characters of each other. */
const NEAR = 16;

const built = new WeakMap<City['units'], PhraseTrie<Unit>>();

/**
 * @param alarms of the classifier; only those about a unit or its staff count, and only a unit named beside their words
 * @param regionCode tells which of several units of one name is meant (城管局 in 云溪区)
 * @returns null when no unit is named, or when the name fits several
 */
export function accusedUnit(city: City, text: { title: string; content: string }, alarms: { kind: string; words: string[] }[], regionCode: string): Unit | null {
  const words = alarms.filter((a) => a.kind === 'aboutUnit' || a.kind === 'aboutStaff').flatMap((a) => a.words).map(plainText);
  if (words.length === 0) return null;
  const plain = `${plainText(text.title)}。${plainText(text.content)}`;
  const named = names(city).find(plain);
  const longest = named.filter((n) => !named.some((m) => m.from <= n.from && m.to >= n.to && m.to - m.from > n.to - n.from));
  let nearest: { distance: number; from: number; to: number } | undefined;
  for (const word of words)
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
      for (const name of longest) {
        const distance = Math.max(0, at - name.to, name.from - (at + word.length));
        if (distance <= NEAR && (!nearest || distance < nearest.distance)) nearest = { distance, from: name.from, to: name.to };
      }
  if (!nearest) return null;
  return theOneThere(longest.filter((n) => n.from === nearest.from && n.to === nearest.to), regionCode);
}

/** The unit of the catalogue that a name means in this place; null when it means none, or several. */
export function unitNamed(city: City, name: string, regionCode: string): Unit | null {
  const plain = plainText(name);
  return theOneThere(names(city).find(plain).filter((n) => n.from === 0 && n.to === plain.length), regionCode);
}

/** Of units of one name the one whose place is nearest around the ticket's; two equally near are none. */
function theOneThere(found: Found<Unit>[], regionCode: string): Unit | null {
  const units = [...new Set(found.map((f) => f.entry))];
  if (units.length === 1) return units[0]!;
  const around = units.filter((u) => regionCode.startsWith(u.regionCode)).toSorted((a, b) => b.regionCode.length - a.regionCode.length);
  const [first, second] = around;
  return first && (!second || second.regionCode.length < first.regionCode.length) ? first : null;
}

/** Names, short names and aliases; a district's units also without its name. Names of places are not names of their governments. */
function names(city: City): PhraseTrie<Unit> {
  let trie = built.get(city.units);
  if (trie) return trie;
  built.set(city.units, trie = new PhraseTrie());
  const places = new Set([...city.regions.values()].map((r) => r.name));
  for (const unit of city.units.values()) {
    if (!unit.active) continue;
    const place = city.regions.get(unit.regionCode)?.name ?? '';
    const full = [unit.name, unit.shortName, ...unit.aliases].filter((name) => unit.level === 'subdistrict' || unit.level === 'community' || unit.level === 'grid' || !places.has(name));
    const without = unit.level === 'district' ? full.filter((name) => name.startsWith(place)).map((name) => name.slice(place.length)) : [];
    const short = full.filter((name) => /^市.{2,}局$/u.test(name)).map((name) => name.slice(1));
    for (const name of new Set([...full, ...without, ...short])) if (name.length > 1) trie.add(plainText(name), unit);
  }
  return trie;
}
