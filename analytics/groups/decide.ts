import type { Evidence } from './evidence.ts'

/**
 * What each piece of evidence is worth, in logits. Fitted on pairs of known recurring issues, the issue judged
 * always left out; how, and the figures, in decisions/0001-evidence-and-rarity.md. `npm run evaluate -- groups` shows the effect.
 */
export const WORTH = {
  start: -4.9,
  text: 5.0,
  matter: 3.8,
  contained: 3.7,
  title: 4.7,
  placeShared: 3.5,
  placeUnnamed: 1.2,
  elsewhere: -0.2,
  renamed: -2.4,
  apart: -1.7,
  sameCitizen: 2.9,
}

/** From this probability on two messages are called the same problem. */
export const SAME = 0.75
/** Names that both give and share less than this name different places. */
const ELSEWHERE = 0.15

/** How probable it is that two messages are about one problem, 0 to 1. */
export function probability(evidence: Evidence, sameCitizen: boolean, worth = WORTH): number {
  const logit = worth.start
    + worth.text * evidence.text
    + worth.matter * evidence.matter
    + worth.contained * evidence.contained
    + worth.title * evidence.title
    + worth.placeShared * Math.min(evidence.placeShared, 4) / 4
    + (evidence.place === null ? worth.placeUnnamed : 0)
    + (isElsewhere(evidence) ? worth.elsewhere : 0)
    + worth.renamed * Math.min(evidence.renamed, 3) / 3
    + (evidence.apart ? worth.apart : 0)
    + (sameCitizen ? worth.sameCitizen : 0)
  return 1 / (1 + Math.exp(-logit))
}

/** Both name spots, and none of them is the same. */
export function isElsewhere(evidence: Evidence): boolean {
  return evidence.place !== null && evidence.place < ELSEWHERE
}
