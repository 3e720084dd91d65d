import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence is worth, in logits. Found by search on known recurring issues, on the same texts moved to
 * other addresses and on generated traps, the issue judged always left out; how, and the figures, in
 * decisions/0005-sound-meaning-and-names.md. `npm run evaluate -- groups` and `-- groups-traps` show the effect.
 */
export const WORTH = {
  start: -3.95, text: 2.2, matter: 0.2, title: 1.37, heading: 0.51, named: 1.12, sounding: 0.18, agree: 1.12, agreeMeaning: 0.92, meaning: 0.68, telling: 0.34, otherMatter: -2.48,
  otherMeaning: -2.01, unnamed: -1.99, foreign: -4.08, foreignMuch: 0.63, foreignCopy: -7.53, foreignCopyMuch: 0.92, apart: -1.17, citizen: 0.85, citizenHere: 0.77, citizenMeaning: 0.69,
  nameMore: 0.25, support: 4.56,
};
export type Worth = typeof WORTH;

/** From these logits on a message joins a group: more likely the same problem than not. */
const JOINS = 0;
/** A member less like the message than this does not speak for its group… */
const SPEAKS = -1.5;
/** …nor does one who shares less of the matter: neighbours write about many things. */
const SPEAKS_OF_MATTER = 0.1;
/** …unless the meaning agrees, and not one word less. */
const SPEAKS_BY_MEANING = 0.65;
const HARDLY_OF_MATTER = 0.04;
/** From this cosine of matter on two messages may be about one thing; below it, sharing a place speaks against itself. */
const MATTER_SPEAKS = 0.15;
/** The same of meanings; and from where on they speak for it, up to where they are as good as one. */
const MEANING_SPEAKS = 0.5;
const MEANING_FROM = 0.3;
/** What is taken for the meaning of a text that has none. */
const NO_MEANING = 0.35;
/** A name that only sounds alike is less than one that is written alike. */
const HEARD = 0.7;
const HEARD_PLACE = 0.9;
/** Another address in the field is less than another place in the text: neighbours file one problem under their own doors. */
const BY_FIELD = 0.3;
/** …but the same wording from two addresses is a circulated text. */
const COPY_BY_FIELD = 0.7;
/** Citizens whose messages speak for a group; more add nothing. */
const MOST_VOICES = 5;

/** One comparison of the placed message with a message held. */
export interface Match { ordinal: number; groupId: string; citizen: number; evidence: Evidence; logit: number }
/** The group to join, the member most like the message, and the probability, 0 to 1. */
export interface Choice { groupId: string; nearest: Match; probability: number }

/** The logit that two messages are about one problem. */
export function logitOf(evidence: Evidence, sameCitizen: boolean, worth: Worth = WORTH): number {
  const pieces = weigh(evidence, sameCitizen);
  let logit = worth.start;
  for (const key in pieces) logit += worth[key as keyof typeof pieces] * pieces[key as keyof typeof pieces];
  return logit;
}

/** The pieces of evidence, each about 0 to 1. */
function weigh(evidence: Evidence, sameCitizen: boolean) {
  const { text, matter, contained, title, heading, telling, sounding, byField, apart } = evidence;
  const named = evidence.named + HEARD * sounding;
  const place = evidence.place === null ? null : Math.max(evidence.place, HEARD_PLACE * evidence.heard);
  const meaning = evidence.meaning ?? NO_MEANING;
  const elsewhere = place === null ? 0 : 1 - Math.min(1, place / 0.83);
  const foreign = elsewhere * (byField ? BY_FIELD : 1);
  const foreignCopy = elsewhere * (byField ? COPY_BY_FIELD : 1) * Math.min(1, contained / 0.5);
  // two names of three characters in common, or one long one: then another name beside them says less
  const much = share(named - 1, 2);
  return {
    text, matter, title, heading,
    named: share(named, 3), nameMore: share(named - 3, 4), sounding: share(sounding, 2),
    // place and matter together: neither alone makes two texts one problem
    agree: share(named, 1.12) * share(matter, 0.28), agreeMeaning: share(named, 1.12) * share(meaning - MEANING_FROM, 0.5),
    meaning: share(meaning, 1), telling: share(telling, 6),
    otherMatter: Math.max(0, 1 - Math.max(matter, heading) / MATTER_SPEAKS), otherMeaning: share(MEANING_SPEAKS - meaning, MEANING_SPEAKS),
    unnamed: place === null ? 1 : 0,
    foreign, foreignMuch: foreign * much,
    // the same wording about another place is a circulated text, not the same problem
    foreignCopy, foreignCopyMuch: foreignCopy * much,
    apart: apart ? 1 : 0,
    citizen: sameCitizen ? 1 : 0,
    // one person writes about many things: it counts most where place, matter or meaning begin to agree
    citizenHere: sameCitizen ? share(named - 0.7, 1) * share(matter, 0.12) : 0, citizenMeaning: sameCitizen ? share(meaning - 0.4, 0.4) : 0,
  };
}

/** How much of `whole` a value is, 0 to 1. */
function share(value: number, whole: number): number {
  return value <= 0 ? 0 : Math.min(1, value / whole);
}

/**
 * The group a message belongs to, or null when it is the first of its kind. Ties go to the older group. Of groups that
 * people keep apart the one with the nearest member takes it, however many speak for the other.
 */
export function choose(matches: Match[], { worth = WORTH, apart, older }: { worth?: Worth; apart: (a: string, b: string) => boolean; older: Older }): Choice | null {
  const groups = new Map<string, { nearest: Match; voices: Set<number> }>();
  for (const match of matches) {
    if (match.logit < SPEAKS) continue;
    const group = groups.get(match.groupId) ?? { nearest: match, voices: new Set<number>() };
    if (speaksOfMatter(match)) group.voices.add(match.citizen);
    if (isNearer(match, group.nearest, older)) group.nearest = match;
    groups.set(match.groupId, group);
  }
  const fitting: { groupId: string; nearest: Match; logit: number }[] = [];
  for (const [groupId, { nearest, voices }] of groups) {
    const logit = nearest.logit + worth.support * Math.max(0, Math.min(voices.size, MOST_VOICES) - 1);
    if (logit >= JOINS) fitting.push({ groupId, nearest, logit });
  }
  const [best] = fitting.sort((a, b) => b.logit - a.logit || (older(a.nearest.ordinal, b.nearest.ordinal) ? -1 : 1));
  if (!best) return null;
  const [chosen] = fitting.filter(({ groupId }) => groupId === best.groupId || apart(groupId, best.groupId)).sort((a, b) => (isNearer(a.nearest, b.nearest, older) ? -1 : 1));
  return { groupId: chosen!.groupId, nearest: chosen!.nearest, probability: chance(chosen!.logit) };
}

/** Which of two messages held was written first. */
export type Older = (a: number, b: number) => boolean;

/** Order of matches: the more probable first, then the older. */
export function isNearer(a: Match, b: Match, older: Older): boolean {
  return a.logit > b.logit || (a.logit === b.logit && older(a.ordinal, b.ordinal));
}

/** How much speaks for two groups being one problem. */
export interface Merger { logit: number; voices: number }

/** By the members of both that are most alike, and a little by how many citizens speak for it on the side where more do. */
export function mergerOf(found: { match: Match; one: number; other: number }[]): Merger {
  const sides = [new Set<number>(), new Set<number>()] as const;
  let logit = -Infinity;
  for (const { match, one, other } of found) {
    logit = Math.max(logit, match.logit);
    if (!speaksOfMatter(match)) continue;
    sides[0].add(one);
    sides[1].add(other);
  }
  const voices = Math.max(sides[0].size, sides[1].size);
  return { logit: logit + MERGER_SUPPORT * Math.max(0, Math.min(voices, MERGER_VOICES) - 1), voices };
}

/** Two groups of several become one only if several speak for it, and not two members who happen to meet. */
export function mayMerge({ logit, voices }: Merger, smaller: number): boolean {
  return logit >= MERGES && (smaller < SEVERAL || voices >= SEVERAL);
}

/** A merger moves many at once, and two great groups are alike in something: it must be surer than a placing. */
const MERGES = 1.6;
const MERGER_SUPPORT = 0.5;
const MERGER_VOICES = 4;
const SEVERAL = 3;

export function speaks(match: Match): boolean {
  return match.logit >= SPEAKS;
}

/** By this one comparison alone, whoever else speaks for the group. */
export function joins(match: Match): boolean {
  return match.logit >= JOINS;
}

function speaksOfMatter({ evidence: { matter, meaning } }: Match): boolean {
  return matter >= SPEAKS_OF_MATTER || (matter >= HARDLY_OF_MATTER && (meaning ?? 0) >= SPEAKS_BY_MEANING);
}

export function chance(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
