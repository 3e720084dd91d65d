import type { AppealType, Ranked } from './judgement.ts';
import { EMPTY_WORDS, TYPE_WORDS } from './lexicon.ts';
import { PhraseIndex } from './phrase-index.ts';
import { rank } from './ranked.ts';
import { cut, type Reading } from './reading.ts';
import { WordScore } from './scored-words.ts';
import { softmax } from './softmax.ts';

const TYPES = Object.keys(TYPE_WORDS) as AppealType[];
/** The title says what the writer wants; the body tells the story. */
const TITLE_FACTOR = 2;
/** A single hint in a long story is worth less than in two lines. */
const SHORT_TEXT = 150;
const QUESTION_TITLE = { rule: '标题是问句', weight: 2 };
const QUESTION_END = { rule: '以问句结尾', weight: 1 };
const TEMPERATURE = 1.5;

const INDEX = new PhraseIndex<{ type: AppealType; weight: number } | null>([
  [EMPTY_WORDS, null],
  ...TYPES.flatMap((type) => TYPE_WORDS[type].cues.map((cue) => [cue.words, { type, weight: cue.weight }] as const)),
]);

/** Ranks the types by the words of the text. A text without words gets the same probability for each. */
export function judgeType(reading: Reading): Ranked<AppealType>[] {
  const scores = new Map(TYPES.map((type) => [type, new WordScore(reading.length > 1 ? TYPE_WORDS[type].base : 0)]));
  for (const { entry, from, to } of INDEX.find(reading)) {
    if (entry === null) continue;
    const inTitle = from < reading.titleLength;
    const factor = inTitle ? TITLE_FACTOR : Math.min(1, SHORT_TEXT / reading.length + 0.4);
    scores.get(entry.type)!.add('word', cut(reading, from, to), entry.weight * factor);
  }
  addQuestionRules(reading, scores.get('consult')!);

  const probabilities = new Float64Array(TYPES.length);
  softmax(TYPES.map((type) => scores.get(type)!.total), TEMPERATURE, probabilities);
  return rank(TYPES, probabilities, (i) => scores.get(TYPES[i]!)!.because());
}

function addQuestionRules(reading: Reading, consult: WordScore): void {
  const { clause, asked, titleLength, length } = reading;
  if (titleLength > 0 && asked.has(clause[titleLength - 1]!)) consult.add('rule', QUESTION_TITLE.rule, QUESTION_TITLE.weight);
  if (length > titleLength && asked.has(clause[length - 1]!)) consult.add('rule', QUESTION_END.rule, QUESTION_END.weight);
}
