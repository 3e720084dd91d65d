import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence is worth, in logits. Found by search on known recurring issues and on the same texts
 * moved to other addresses, the issue judged always left out; how, and the figures, in
 * decisions/0002-worth-of-evidence.md, what addresses do in 0004. `npm run evaluate -- groups` shows the effect.
 */
export const WORTH = {
  start: -3.95, text: 1.85, matter: 0.7, title: 1.37, named: 1.62, agree: 3.7, otherMatter: -1.5, unnamed: -1.66,
  foreign: -2.93, foreignCopy: -7.5, apart: -4.05, citizen: 0.14, citizenHere: 0.14, support: 1.88,
};
export type Worth = typeof WORTH;

/** From these logits on a message joins a group: more likely the same problem than not. */
const JOINS = 0;
/** A member less like the message than this does not speak for its group… */
const SPEAKS = -1.5;
/** …nor does one who shares less of the matter: neighbours write about many things. */
const SPEAKS_OF_MATTER = 0.1;
/** From this cosine of matter on two messages may be about one thing; below it, sharing a place speaks against itself. */
const MATTER_SPEAKS = 0.15;
/** Another address in the field is less than another place in the text: neighbours file one problem under their own doors. */
const BY_FIELD = 0.3;
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
function weigh({ text, matter, contained, title, heading, named, place, byField, apart }: Evidence, sameCitizen: boolean) {
  const foreign = (place === null ? 0 : 1 - Math.min(1, place / 0.83)) * (byField ? BY_FIELD : 1);
  return {
    text, matter, title,
    named: Math.min(named, 3) / 3,
 // place and matter together: neither alone makes two texts one problem
    agree: Math.min(named / 1.12, 1) * Math.min(matter / 0.28, 1),
    otherMatter: Math.max(0, 1 - Math.max(matter, heading) / MATTER_SPEAKS),
    unnamed: place === null ? 1 : 0,
    foreign,
 // the same wording about another place is a circulated text, not the same problem
    foreignCopy: foreign * Math.min(1, contained / 0.5),
    apart: apart ? 1 : 0,
    citizen: sameCitizen ? 1 : 0,
 // one person writes about many things: it counts only where place and matter begin to agree
    citizenHere: sameCitizen ? Math.min(1, Math.max(0, named - 0.7)) * Math.min(matter / 0.12, 1) : 0,
  };
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
    if (match.evidence.matter >= SPEAKS_OF_MATTER) group.voices.add(match.citizen);
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

export function chance(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
