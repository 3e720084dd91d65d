/** The words by which a ticket is found again: those of its title, then those with which it begins. */
import { termsOf } from '../../knowledge/terms.ts';

/** What comes late in a letter is its history. */
const OPENING = 500;
/** More words make the index bigger and the likeness no better. */
const MOST = 32;

/** @returns at most 32 words, each once, in the order of the text; what they hold is letters and digits only */
export const caseWords = ({ title, content }: { title?: string | null; content: string }): string[] =>
  termsOf(`${title ?? ''}\n${content.slice(0, OPENING)}`).slice(0, MOST);
