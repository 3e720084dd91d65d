import { readAddress, unitsOf } from './address.ts';
import { commonRate } from './background/background.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { soundOf } from './background/sounds.ts';
import { hashOf } from './hash.ts';
import { DIMENSIONS, meaningOf } from './meaning.ts';
import { type Span, nameLike, placesIn, unknownNames } from './place.ts';
import { pairHash, pairsOf } from './terms.ts';
import { runsOf } from './units.ts';
import { dictionaryWords, isPlainWord } from './words.ts';

/**
 * Where and as what a term stands in its message; one bit each. `address`: in the address field, a place whatever else it
 * is. `sound`: not two characters of a name but what they sound like; it speaks for a name written with other characters.
 */
export const Role = { title: 1, body: 2, spot: 4, lead: 8, district: 16, region: 32, address: 64, sound: 128 } as const;
/** Set on a sound: the two characters stand with one between them, as they do when two are changed round. (No sound is a district.) */
export const GAP = Role.district;

/** A message as the index keeps it: hashed terms, how strongly each stands in it, and as what; and where it lies among all matters. No readable text. */
export interface Signature {
  /** 32-bit hashes, ascending, no duplicates. */
  terms: Uint32Array;
  /** Strength of each term, 1 + ln(count), titles heavier, in sixteenths. */
  weights: Uint8Array;
  /** Bits of `Role`. */
  roles: Uint8Array;
  /** See `meaningOf`; null when nothing is known of it. */
  meaning: Int8Array | null;
}

export interface SignedText { title: string; content: string; regionCode?: string | null; address?: string | null }

/** Terms kept of one message: the rest of a long letter is its most common words. */
const MOST_TERMS = 128;
/** …and sounds of its names beside them. */
const MOST_SOUNDS = 24;
const TITLE_COUNTS = 2;

/** The signature of a message: pure, the same text gives the same bytes on every machine. */
export function signatureOf(message: SignedText): Signature {
  const found = new Map<number, { count: number; roles: number }>();
  const note = (hash: number, count: number, roles: number) => {
    const term = found.get(hash);
    if (term) {
      term.count += count;
      term.roles |= roles;
    } else found.set(hash, { count, roles });
  }
  /** @returns the words */
  const read = (text: string, count: number, role: number) => {
    const said: string[] = [];
    for (const run of runsOf(withoutBoilerplate(text))) {
      const words = dictionaryWords(run);
      for (const { word } of words) if (isPlainWord(word)) said.push(word);
      const marks = marksOf(run, words);
      for (const { hash, at } of pairsOf(run)) {
        note(hash, count, role | marks[at]!);
        const name = marks[at]! & (Role.spot | Role.lead);
        if (!name) continue;
        note(soundHash(run[at]!, run[at + 1]!), count, role | name | Role.sound);
        if (marks[at + 1]! & name) note(soundHash(run[at]!, run[at + 2]!), count, role | name | Role.sound | GAP);
      }
    }
    return said;
  }
  const meaning = meaningOf(read(message.title, TITLE_COUNTS, Role.title), read(message.content, 1, Role.body));
  for (const { hash, role } of addressTerms(message.address)) note(hash, 1, role);
  if (message.regionCode) note(hashOf(`region ${message.regionCode.slice(0, 6)}`), 1, Role.region);

  const told = [...found].map(([hash, { count, roles }]) => ({ hash, roles, weight: 1 + Math.log(count), worth: worthOf(hash, count, roles) })).sort((a, b) => b.worth - a.worth || a.hash - b.hash);
  const kept = [
    ...told.filter(({ roles }) => !(roles & Role.sound)).slice(0, MOST_TERMS), ...told.filter(({ roles }) => roles & Role.sound).slice(0, MOST_SOUNDS),
  ].sort((a, b) => a.hash - b.hash);
  return {
    terms: Uint32Array.from(kept, (term) => term.hash),
    weights: Uint8Array.from(kept, (term) => Math.min(255, Math.round(term.weight * 16))),
    roles: Uint8Array.from(kept, (term) => term.roles),
    meaning,
  };
}

/** The terms of an address, place evidence only. Its most exact name counts as a name; what is wider is merely known to be a place. */
function* addressTerms(address: string | null | undefined): Generator<{ hash: number; role: number }> {
  if (!address) return;
  const { district, town, road, spot } = readAddress(address);
  const pieces = [[district, 0], [town, 0], [road, spot ? 0 : Role.spot], [spot, Role.spot]] as const;
  for (const [piece, role] of pieces) {
    const units = unitsOf(piece);
    for (const { hash, at } of pairsOf(units)) {
      yield { hash, role: role | Role.address };
      if (role && nameLike(units[at]!, units[at + 1]!)) yield { hash: soundHash(units[at]!, units[at + 1]!), role: role | Role.address | Role.sound };
    }
  }
  const [last, kind] = unitsOf(district).slice(-2);
  if (last && kind) yield { hash: pairHash(last, kind), role: Role.district | Role.address };
}

/** What two neighbouring characters of a name sound like, whichever comes first. */
function soundHash(left: string, right: string): number {
  const [a, b] = [soundOf(left), soundOf(right)];
  return hashOf(a < b ? `sound ${a}${b}` : `sound ${b}${a}`);
}

/** For each position in a run, the place roles of the pair that starts there. */
function marksOf(run: string[], words: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(run.length);
  const { spots, leads, districts } = placesIn(run);
  for (const [spans, role] of [[spots, Role.spot], [leads, Role.lead]] as const) {
    for (const { from, to } of spans) {
      for (let at = from; at + 1 < to; at++) if (nameLike(run[at]!, run[at + 1]!)) marks[at]! |= role;
    }
  }
  for (const { from } of unknownNames(run, words)) marks[from]! |= Role.lead;
  for (const { to } of districts) if (to >= 2) marks[to - 2]! |= Role.district;
  return marks;
}

function worthOf(hash: number, count: number, roles: number): number {
  const rare = -Math.log(commonRate(hash) + 1e-4);
  if (roles & Role.sound) return (roles & Role.spot ? 2 : 1) * (roles & Role.title ? 2 : 1) * count;
  const said = roles & (Role.title | Role.spot | Role.district | Role.region) ? 2 : 1;
  return (1 + Math.log(count)) * rare * said;
}

const TERM_BYTES = 6;

/** Six bytes a term: hash (big-endian), weight, roles; then the meaning, if there is one. */
export function encodeSignature({ terms, weights, roles, meaning }: Signature): Uint8Array {
  const bytes = new Uint8Array(terms.length * TERM_BYTES + (meaning ? DIMENSIONS : 0));
  const view = new DataView(bytes.buffer);
  terms.forEach((term, i) => {
    view.setUint32(i * TERM_BYTES, term);
    bytes[i * TERM_BYTES + 4] = weights[i]!;
    bytes[i * TERM_BYTES + 5] = roles[i]!;
  });
  if (meaning) bytes.set(new Uint8Array(meaning.buffer, meaning.byteOffset, DIMENSIONS), terms.length * TERM_BYTES);
  return bytes;
}

/** The signature that was encoded, also by versions that knew no meaning. @throws RangeError when the bytes are neither whole terms nor whole terms and a meaning */
export function decodeSignature(bytes: Uint8Array): Signature {
  const beyond = bytes.length % TERM_BYTES;
  const size = Math.floor((bytes.length - (beyond ? DIMENSIONS : 0)) / TERM_BYTES);
  if (beyond !== 0 && (beyond !== DIMENSIONS % TERM_BYTES || size < 0)) throw new RangeError(`a signature is ${TERM_BYTES} bytes a term, and ${DIMENSIONS} more, not ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature: Signature = { terms: new Uint32Array(size), weights: new Uint8Array(size), roles: new Uint8Array(size), meaning: beyond ? Int8Array.from(bytes.subarray(size * TERM_BYTES), (byte) => (byte << 24) >> 24) : null };
  for (let i = 0; i < size; i++) {
    signature.terms[i] = view.getUint32(i * TERM_BYTES);
    signature.weights[i] = bytes[i * TERM_BYTES + 4]!;
    signature.roles[i] = bytes[i * TERM_BYTES + 5]!;
  }
  return signature;
}
