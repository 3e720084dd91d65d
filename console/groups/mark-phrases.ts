export interface Part { text: string; marked: boolean }

/** Cuts a text where any of the phrases stand in it; the longest phrase wins where they overlap. Joined again, the parts are the text. */
export function markPhrases(text: string, phrases: readonly string[]): Part[] {
  const wanted = phrases.filter(Boolean).toSorted((a, b) => b.length - a.length).map((p) => p.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  if (!wanted.length) return [{ text, marked: false }];
  return text.split(new RegExp(`(${wanted.join('|')})`, 'iu')).map((part, i) => ({ text: part, marked: i % 2 === 1 })).filter((p) => p.text);
}
