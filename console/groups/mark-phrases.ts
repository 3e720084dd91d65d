export interface Part { text: string; marked: boolean }

/** Cuts a text where any of the phrases stand in it, whatever their case; where they overlap or touch they are one mark. Joined again, the parts are the text. */
export function markPhrases(text: string, phrases: readonly string[]): Part[] {
  const marked = new Uint8Array(text.length);
  for (const phrase of phrases) {
    if (!phrase) continue;
    const wanted = new RegExp(phrase.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`), 'giu');
    for (const found of text.matchAll(wanted)) marked.fill(1, found.index, found.index + found[0].length);
  }
  const parts: Part[] = [];
  for (let from = 0, to = 1; from < text.length; from = to, to += 1) {
    while (to < text.length && marked[to] === marked[from]) to++;
    parts.push({ text: text.slice(from, to), marked: marked[from] === 1 });
  }
  return parts;
}
