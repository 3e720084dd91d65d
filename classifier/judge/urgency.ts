import { Happening } from './happening.ts';
import type { Ranked, Urgency } from './judgement.ts';
import { URGENCY_WORDS } from './lexicon.ts';
import { PhraseIndex } from './phrase-index.ts';
import { rank } from './ranked.ts';
import { cut, type Reading } from './reading.ts';
import { WordScore } from './scored-words.ts';
import { softmax } from './softmax.ts';

const GRADES: Urgency[] = ['normal', 'urgent', 'critical'];
/** An emergency is told in the first lines; in a long letter the same words are part of its story. */
const FIRST_LINES = 80;
const LATER_SHARE = 0.3;
/** Danger that threatens but is not there yet is urgent by this share of its weight. */
const THREAT_AS_URGENT = 0.4;
/** Below this share a danger is talked about, not told. */
const TOLD = 0.5;

type Raised = Exclude<Urgency, 'normal'>;
const INDEX = new PhraseIndex<{ grade: Raised; weight: number }>(
  (['urgent', 'critical'] as const).flatMap((grade) =>
    URGENCY_WORDS[grade].cues.map((cue) => [cue.words, { grade, weight: cue.weight }] as const),
  ),
);

export interface JudgedUrgency {
  urgency: Ranked<Urgency>[];
  /** Words of the input that tell of danger to life or property as happening. */
  dangers: string[];
}

/** Ranks the grades by the words of the text, less those that are denied, asked about, feared or past. */
export function judgeUrgency(reading: Reading): JudgedUrgency {
  const told = reading.length > 1;
  const scores = {
    normal: new WordScore(0),
    urgent: new WordScore(told ? URGENCY_WORDS.urgent.base : 0),
    critical: new WordScore(told ? URGENCY_WORDS.critical.base : 0),
  };
  const dangers = new Set<string>();
  const found = INDEX.find(reading);
  const happening = found.length > 0 ? new Happening(reading) : null;
  for (const { entry, from, to } of found) {
    const share = happening!.share(from, to);
    if (share === 0) continue;
    const words = cut(reading, from, to);
    const near = from < reading.titleLength + FIRST_LINES ? 1 : LATER_SHARE;
    scores[entry.grade].add('word', words, entry.weight * share * near);
    if (entry.grade !== 'critical') continue;
    scores.urgent.add('word', words, entry.weight * near * Math.min(share, THREAT_AS_URGENT));
    if (share >= TOLD) dangers.add(words);
  }
  const probabilities = new Float64Array(GRADES.length);
  softmax(GRADES.map((grade) => scores[grade].total), 1, probabilities);
  return { urgency: rank(GRADES, probabilities, (i) => scores[GRADES[i]!].because()), dangers: [...dangers] };
}
