import type { Row } from './contract.ts';
import { hashOf } from './hash.ts';
import { DIMENSIONS } from './meaning.ts';
import type { Signature } from './signature.ts';

/** Terms and meanings that are kept in one piece of memory. */
const TERMS_A_CHUNK = 1 << 20;
const MEANINGS_A_CHUNK = 1 << 13;

/** The messages held and the groups that their rows name. Packed: a million messages take some hundreds of MiB. */
export interface Shelf {
  /** Takes a message that is not held. @returns its number */
  add(row: Row): number;
  find(id: string): number | undefined;
  /** The message is no longer held; its number is not given again. */
  remove(ordinal: number): void;
  isGone(ordinal: number): boolean;
  /** Numbers of the messages held. */
  ordinals(): Iterable<number>;
  idOf(ordinal: number): string;
  /** A number for the citizen: the same for the same key. */
  citizenOf(ordinal: number): number;
  atOf(ordinal: number): number;
  /** The signature, as a view: not to be kept. */
  signatureOf(ordinal: number): Signature;
  /** The group that the message's row names. */
  groupOf(ordinal: number): string;
  move(ordinal: number, groupId: string): void;
  /** Members of a group, the oldest first; empty when there is none. */
  membersOf(groupId: string): number[];
  /** Groups that have members. */
  groupIds(): IterableIterator<string>;
  /** Was the one written before the other? Of one moment: the smaller id. The same whatever the order in which they came. */
  older(a: number, b: number): boolean;
  readonly size: number;
}

export function createShelf(): Shelf {
  const ids: string[] = [];
  const ordinals = new Map<string, number>();
  const citizens = growing(Float64Array);
  const times = growing(Float64Array);
  const starts = growing(Uint32Array);
  const lengths = growing(Uint8Array);
  const meant = growing(Uint8Array);
  const groupOf = growing(Uint32Array);
  /** next member of the same group, plus one; 0 at the end */
  const nexts = growing(Uint32Array);
  const chunks: { terms: Uint32Array; weights: Uint8Array; roles: Uint8Array }[] = [];
  const meanings: Int8Array[] = [];
  let used = 0;
  const gone = new Set<number>();

  const groups: string[] = [];
  const groupNumbers = new Map<string, number>();
  /** a member of each group, plus one; 0 when it has none */
  const heads = growing(Uint32Array);

  function numberOf(groupId: string): number {
    const known = groupNumbers.get(groupId);
    if (known !== undefined) return known;
    const number = groups.push(groupId) - 1;
    groupNumbers.set(groupId, number);
    heads.set(number, 0);
    return number;
  }

  function link(ordinal: number, group: number): void {
    groupOf.set(ordinal, group);
    nexts.set(ordinal, heads.at(group));
    heads.set(group, ordinal + 1);
  }

  function unlink(ordinal: number): void {
    const group = groupOf.at(ordinal);
    if (heads.at(group) === ordinal + 1) return heads.set(group, nexts.at(ordinal));
    let at = heads.at(group) - 1;
    while (nexts.at(at) !== ordinal + 1) at = nexts.at(at) - 1;
    nexts.set(at, nexts.at(ordinal));
  }

  function keep(ordinal: number, { terms, weights, roles, meaning }: Signature): void {
    if ((used % TERMS_A_CHUNK) + terms.length > TERMS_A_CHUNK) used += TERMS_A_CHUNK - (used % TERMS_A_CHUNK);
    const chunk = chunks[Math.floor(used / TERMS_A_CHUNK)] ??= { terms: new Uint32Array(TERMS_A_CHUNK), weights: new Uint8Array(TERMS_A_CHUNK), roles: new Uint8Array(TERMS_A_CHUNK) };
    const at = used % TERMS_A_CHUNK;
    chunk.terms.set(terms, at);
    chunk.weights.set(weights, at);
    chunk.roles.set(roles, at);
    starts.set(ordinal, used);
    lengths.set(ordinal, terms.length);
    used += terms.length;
    meant.set(ordinal, meaning ? 1 : 0);
    const held = meanings[Math.floor(ordinal / MEANINGS_A_CHUNK)] ??= new Int8Array(MEANINGS_A_CHUNK * DIMENSIONS);
    if (meaning) held.set(meaning, (ordinal % MEANINGS_A_CHUNK) * DIMENSIONS);
  }

  const older = (a: number, b: number) => times.at(a) < times.at(b) || (times.at(a) === times.at(b) && ids[a]! < ids[b]!);

  return {
    add({ id, citizen, at, signature, groupId }) {
      const ordinal = ids.push(id) - 1;
      ordinals.set(id, ordinal);
      citizens.set(ordinal, citizenNumber(citizen));
      times.set(ordinal, at.getTime());
      keep(ordinal, signature);
      link(ordinal, numberOf(groupId));
      return ordinal;
    },
    find: (id) => ordinals.get(id),
    remove(ordinal) {
      unlink(ordinal);
      ordinals.delete(ids[ordinal]!);
      gone.add(ordinal);
    },
    ordinals: () => ordinals.values(),
    isGone: (ordinal) => gone.has(ordinal),
    idOf: (ordinal) => ids[ordinal]!,
    citizenOf: (ordinal) => citizens.at(ordinal),
    atOf: (ordinal) => times.at(ordinal),
    signatureOf(ordinal) {
      const start = starts.at(ordinal);
      const { terms, weights, roles } = chunks[Math.floor(start / TERMS_A_CHUNK)]!;
      const from = start % TERMS_A_CHUNK;
      const to = from + lengths.at(ordinal);
      const at = (ordinal % MEANINGS_A_CHUNK) * DIMENSIONS;
      return {
        terms: terms.subarray(from, to), weights: weights.subarray(from, to), roles: roles.subarray(from, to),
        meaning: meant.at(ordinal) ? meanings[Math.floor(ordinal / MEANINGS_A_CHUNK)]!.subarray(at, at + DIMENSIONS) : null,
      };
    },
    groupOf: (ordinal) => groups[groupOf.at(ordinal)]!,
    move(ordinal, groupId) {
      unlink(ordinal);
      link(ordinal, numberOf(groupId));
    },
    membersOf(groupId) {
      const number = groupNumbers.get(groupId);
      const members: number[] = [];
      for (let at = number === undefined ? 0 : heads.at(number); at !== 0; at = nexts.at(at - 1)) members.push(at - 1);
      return members.sort((a, b) => (older(a, b) ? -1 : 1));
    },
    *groupIds() {
      for (let number = 0; number < groups.length; number++) if (heads.at(number) !== 0) yield groups[number]!;
    },
    older,
    get size() { return ordinals.size; },
  };
}

/** 52 bits of a citizen's key: two of ten million citizens are taken for one with a chance of one in a hundred. */
export function citizenNumber(citizen: string): number {
  return hashOf(citizen) * 2 ** 20 + (hashOf(`${citizen}#`) >>> 12);
}

type Numbers = Uint8Array | Uint32Array | Float64Array;

/** A column of numbers that grows by half when it is full. */
function growing<T extends Numbers>(kind: new (size: number) => T) {
  let column = new kind(1024);
  return {
    at: (index: number): number => column[index]!,
    set(index: number, value: number): void {
      if (index >= column.length) {
        const larger = new kind(Math.max(index + 1, Math.floor(column.length * 1.5)));
        larger.set(column);
        column = larger;
      }
      column[index] = value;
    },
  };
}
