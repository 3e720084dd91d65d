import type { Rarity } from './rarity.ts';
import { Role, type Signature } from './signature.ts';

/** What speaks for and against two messages being about one problem. Shares are 0 to 1. */
export interface Evidence {
  /** Cosine of all terms, rare ones heavier; without what stands in an address field. */
  text: number;
  /** Cosine of what is left without names of places: is it the same matter? */
  matter: number;
  /** Share of the shorter message's matter that stands in the other. */
  contained: number;
  /** Cosine of the titles. */
  title: number;
  /** Cosine of the titles without names of places. */
  heading: number;
  /** How much of place names both give, counted in rare pairs of characters (a name of three characters has two). An address field adds little. */
  named: number;
  /** Share of what one message names first of all that the other gives anywhere; null when one names nothing. */
  place: number | null;
  /** One of the two names its place in the address field alone. */
  byField: boolean;
  /** Both name districts or carry region codes, and none is the same. */
  apart: boolean;
}

const NAMED = Role.spot | Role.lead;
const SAID = Role.title | Role.body;
const AREA = Role.district | Role.region;
/** The squared rarity of a pair that has not been seen before, about 8.5². */
const PAIR = 72;
/** What an address field can add to the names both give, in pairs: all that stands in it is one place. */
const FIELD = 1.2;
/** Less than this of names (in pairs) is too little to say that a message names a place. */
const NAMES_SOMETHING = 0.8;

/** Compare two messages. Symmetric; linear in the number of terms. */
export function compare(a: Signature, b: Signature, rarity: Rarity): Evidence {
  const all = cosine();
  const matter = cosine();
  const title = cosine();
  const heading = cosine();
  const first = namesOf(a, rarity);
  const second = namesOf(b, rarity);
  let named = 0;
  let inField = 0;
  let sameField = 0;
  let districtsA = 0, districtsB = 0, districtsShared = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length || j < b.terms.length) {
    const left = i < a.terms.length ? a.terms[i]! : Infinity;
    const right = j < b.terms.length ? b.terms[j]! : Infinity;
    const term = Math.min(left, right);
    const inA = left === term;
    const inB = right === term;
    const roleA = inA ? a.roles[i]! : 0;
    const roleB = inB ? b.roles[j]! : 0;
    const roles = roleA | roleB;
    const rare = rarity.of(term);
    const weightA = inA ? (a.weights[i++]! / 16) * rare : 0;
    const weightB = inB ? (b.weights[j++]! / 16) * rare : 0;
    if (roles & AREA) {
      if (roleA & AREA) districtsA++
      if (roleB & AREA) districtsB++
      if (inA && inB) districtsShared++
    }
    if (roles & Role.region) continue;
    if (!(roles & Role.address)) all.add(weightA, weightB);
    if (inA && inB) {
      if (roles & NAMED) {
        if (roleA & SAID && roleB & SAID) named += rare * rare;
        else inField += rare * rare;
        if (roleA & roleB & Role.address && (roleA & roleB & Role.spot)) sameField += rare * rare;
      }
      if (roleA & first.kind && roleA & first.where) first.shared += rare * rare;
      if (roleB & second.kind && roleB & second.where) second.shared += rare * rare;
    }
    if (roles & Role.address) continue;
    const titleA = roleA & Role.title ? weightA : 0;
    const titleB = roleB & Role.title ? weightB : 0;
    title.add(titleA, titleB);
    if (roles & (NAMED | Role.district)) continue;
    matter.add(weightA, weightB);
    heading.add(titleA, titleB);
  }
  const bothName = Math.min(first.mass, second.mass) >= NAMES_SOMETHING * PAIR;
  return {
    text: all.value(), matter: matter.value(), contained: matter.contained(), title: title.value(), heading: heading.value(),
    named: (named + Math.min(inField, FIELD * PAIR)) / PAIR,
    place: bothName ? Math.max(first.shared / first.mass, second.shared / second.mass, sameField >= NAMES_SOMETHING * PAIR ? 1 : 0) : null,
    byField: first.where === Role.address || second.where === Role.address,
    apart: districtsA > 0 && districtsB > 0 && districtsShared === 0,
  };
}

/** Which terms are the names that a message gives first of all, by two masks that must both fit, and how much there is of them. */
interface Names { kind: number; where: number; mass: number; shared: number }

/** The names in its title, or else all exact spots in its text, or else the exact name in its address field. */
function namesOf(signature: Signature, rarity: Rarity): Names {
  const title = { kind: NAMED, where: Role.title, mass: 0, shared: 0 };
  const text = { kind: Role.spot, where: Role.title | Role.body, mass: 0, shared: 0 };
  const address = { kind: Role.spot, where: Role.address, mass: 0, shared: 0 };
  signature.terms.forEach((term, i) => {
    const roles = signature.roles[i]!;
    if (!(roles & NAMED)) return;
    const mass = rarity.of(term) ** 2;
    for (const names of [title, text, address]) if (roles & names.kind && roles & names.where) names.mass += mass;
  });
  return [title, text].find(({ mass }) => mass >= NAMES_SOMETHING * PAIR) ?? (address.mass > 0 ? address : text);
}

function cosine() {
  let dot = 0, normA = 0, normB = 0, massShared = 0, massA = 0, massB = 0;
  return {
    add(a: number, b: number) {
      dot += a * b;
      normA += a * a;
      normB += b * b;
      massA += a;
      massB += b;
      if (a > 0 && b > 0) massShared += Math.min(a, b);
    },
    value: () => (dot > 0 ? dot / Math.sqrt(normA * normB) : 0),
    contained: () => (massShared > 0 ? massShared / Math.min(massA, massB) : 0),
  };
}
