import { normalise, type NormalisedText } from '../features/normalise.ts';
import { simplifyCodes } from './traditional.ts';

/** A text made ready for word lists: title and body in one row of units, divided into clauses. */
export interface Reading {
  text: NormalisedText;
  /** Units with traditional characters of the word lists simplified. */
  codes: Uint16Array;
  length: number;
  /** Number of the clause that each unit stands in, rising from 0. */
  clause: Uint32Array;
  /** Numbers of the clauses that end in a question mark. */
  asked: Set<number>;
  /** Units before this index belong to the title. */
  titleLength: number;
}

const CLAUSE_END = /[，。；！？、：,;!?:\n…~]/u;
const QUESTION = /[？?]/u;

export function readAppeal(title: string, body: string): Reading {
  const text = normalise(title === '' ? body : `${title}\n${body}`);
  const { source, start, end, length } = text;
  const clause = new Uint32Array(length);
  const asked = new Set<number>();
  let number = 0;
  let titleLength = 0;
  for (let i = 0; i < length; i++) {
    clause[i] = number;
    if (title !== '' && end[i]! <= title.length) titleLength = i + 1;
    const next = i + 1 < length ? start[i + 1]! : source.length;
    if (next === end[i]) continue;
    const gap = source.slice(end[i]!, next);
    if (!CLAUSE_END.test(gap)) continue;
    if (QUESTION.test(gap)) asked.add(number);
    number++;
  }
  return { text, codes: simplifyCodes(text.codes, length), length, clause, asked, titleLength };
}

/** The input's own words between two units. */
export function cut(reading: Reading, from: number, to: number): string {
  return reading.text.source.slice(reading.text.start[from]!, reading.text.end[to - 1]!);
}
