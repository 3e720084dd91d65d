import { meaningsAgree } from './meaning.ts';
import type { Rarity } from './rarity.ts';
import { GAP, Role, type Signature } from './signature.ts';

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
  /** Cosine of the two meanings, −1 to 1: the same grievance in other words? Null when one has none. */
  meaning: number | null;
  /** How much of place names both give, counted in rare pairs of characters (a name of three characters has two). An address field adds little. */
  named: number;
  /** How much more of them sounds alike than is written alike, in pairs. */
  sounding: number;
  /** Words of the matter that both use and hardly anybody else does, in pairs of characters. */
  telling: number;
  /** Share of what one message names first of all that the other gives anywhere; null when one names nothing. */
  place: number | null;
  /** The same by sound. */
  heard: number;
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
/** From this rarity on a word of the matter is telling, and this much more makes it one pair. */
const TELLING = 5;
const TELLS = 3.5;

/** Compare two messages. Symmetric; linear in the number of terms. Called some fifty times a placement. */
export function compare(a: Signature, b: Signature, rarity: Rarity): Evidence {
  const first = namesOf(a, rarity);
  const second = namesOf(b, rarity);
  let all = 0, allA = 0, allB = 0;
  let matter = 0, matterA = 0, matterB = 0, massShared = 0, massA = 0, massB = 0;
  let title = 0, titleA = 0, titleB = 0;
  let heading = 0, headingA = 0, headingB = 0;
  let named = 0, inField = 0, sameField = 0, sounding = 0, written = 0, telling = 0;
  let districtsA = 0, districtsB = 0, districtsShared = 0;
  const { terms: termsA, roles: rolesA, weights: weightsA } = a;
  const { terms: termsB, roles: rolesB, weights: weightsB } = b;
  let i = 0;
  let j = 0;
  while (i < termsA.length || j < termsB.length) {
    const left = i < termsA.length ? termsA[i]! : Infinity;
    const right = j < termsB.length ? termsB[j]! : Infinity;
    const term = left < right ? left : right;
    const inA = left === term;
    const inB = right === term;
    const roleA = inA ? rolesA[i]! : 0;
    const roleB = inB ? rolesB[j]! : 0;
    const roles = roleA | roleB;
    const rare = rarity.of(term);
    const a1 = inA ? (weightsA[i++]! / 16) * rare : 0;
    const b1 = inB ? (weightsB[j++]! / 16) * rare : 0;
    const both = inA && inB;
    const mass = both ? rare * rare : 0;
    if (roles & Role.sound) {
      if (both) {
        if (!(roles & GAP)) sounding += mass;
        if (roleA & first.kind && roleA & first.where) first.heard += mass;
        if (roleB & second.kind && roleB & second.where) second.heard += mass;
      }
      continue;
    }
    if (roles & AREA) {
      if (roleA & AREA) districtsA++
      if (roleB & AREA) districtsB++
      if (both) districtsShared++
    }
    if (roles & Role.region) continue;
    if (!(roles & Role.address)) {
      all += a1 * b1;
      allA += a1 * a1;
      allB += b1 * b1;
    }
    if (both) {
      if (roles & NAMED) {
        if (roleA & SAID && roleB & SAID) named += mass;
        else inField += mass;
        if (roleA & roleB & NAMED) written += mass;
        if (roleA & roleB & Role.address && roleA & roleB & Role.spot) sameField += mass;
      }
      if (roleA & first.kind && roleA & first.where) first.shared += mass;
      if (roleB & second.kind && roleB & second.where) second.shared += mass;
    }
    if (roles & Role.address) continue;
    const headA = roleA & Role.title ? a1 : 0;
    const headB = roleB & Role.title ? b1 : 0;
    title += headA * headB;
    titleA += headA * headA;
    titleB += headB * headB;
    if (roles & (NAMED | Role.district)) continue;
    matter += a1 * b1;
    matterA += a1 * a1;
    matterB += b1 * b1;
    massA += a1;
    massB += b1;
    if (both) {
      massShared += a1 < b1 ? a1 : b1;
      if (rare > TELLING) telling += Math.min(1, (rare - TELLING) / TELLS);
    }
    heading += headA * headB;
    headingA += headA * headA;
    headingB += headB * headB;
  }
  const bothName = Math.min(first.mass, second.mass) >= NAMES_SOMETHING * PAIR;
  const shared = (names: Names) => Math.max(names.mass > 0 ? names.shared / names.mass : 0);
  const heard = (names: Names) => (names.sound > 0 ? Math.min(1, names.heard / names.sound) : 0);
  return {
    text: cosine(all, allA, allB), matter: cosine(matter, matterA, matterB), contained: massShared > 0 ? massShared / Math.min(massA, massB) : 0,
    title: cosine(title, titleA, titleB), heading: cosine(heading, headingA, headingB),
    meaning: a.meaning && b.meaning ? meaningsAgree(a.meaning, b.meaning) : null,
    named: (named + Math.min(inField, FIELD * PAIR)) / PAIR, sounding: Math.max(0, sounding - written) / PAIR, telling,
    place: bothName ? Math.max(shared(first), shared(second), sameField >= NAMES_SOMETHING * PAIR ? 1 : 0) : null,
    heard: bothName ? Math.max(heard(first), heard(second)) : 0,
    byField: first.where === Role.address || second.where === Role.address,
    apart: districtsA > 0 && districtsB > 0 && districtsShared === 0,
  };
}

/** Which terms are the names that a message gives first of all, by two masks that must both fit, and how much there is of them, in writing and by sound. */
interface Names { kind: number; where: number; mass: number; shared: number; sound: number; heard: number }

/** The names in its title, or else all exact spots in its text, or else the exact name in its address field. */
function namesOf({ terms, roles: all }: Signature, rarity: Rarity): Names {
  let title = 0, spotTitle = 0, text = 0, address = 0, titleSound = 0, textSound = 0, addressSound = 0;
  for (let i = 0; i < terms.length; i++) {
    const roles = all[i]!;
    if (!(roles & NAMED)) continue;
    const rare = rarity.of(terms[i]!);
    const mass = rare * rare;
    const spot = roles & Role.spot;
    if (roles & Role.sound) {
      if (roles & Role.title) titleSound += mass;
      if (spot && roles & SAID) textSound += mass;
      if (spot && roles & Role.address) addressSound += mass;
    } else {
      if (roles & Role.title) title += mass;
      if (spot && roles & Role.title) spotTitle += mass;
      if (spot && roles & SAID) text += mass;
      if (spot && roles & Role.address) address += mass;
    }
  }
  const names = (kind: number, where: number, mass: number, sound: number): Names => ({ kind, where, mass, shared: 0, sound, heard: 0 });
  // what only may be a name does not stand above an address
  if ((address > 0 ? spotTitle : title) >= NAMES_SOMETHING * PAIR) return names(NAMED, Role.title, title, titleSound);
  if (text >= NAMES_SOMETHING * PAIR || address === 0) return names(Role.spot, SAID, text, textSound);
  return names(Role.spot, Role.address, address, addressSound);
}

function cosine(dot: number, normA: number, normB: number): number {
  return dot > 0 ? dot / Math.sqrt(normA * normB) : 0;
}
