import type { City, PartnerLine } from './city.ts';

export interface HeardLine { line: PartnerLine; words: string[] }

/** Lines that what was said calls for, emergencies first, then by how much of it was heard. Only a proposal: a person presses the button. */
export function linesHeard(city: City, text: string): HeardLine[] {
  const order = ['emergency', 'utility', 'partner'];
  return [...city.partnerLines.values()].filter((line) => line.active)
    .map((line) => ({ line, words: line.words.filter((word) => text.includes(word)) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => order.indexOf(a.line.kind) - order.indexOf(b.line.kind) || b.words.join('').length - a.words.join('').length);
}
