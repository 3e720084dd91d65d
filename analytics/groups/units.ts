/** One unit of text: a single Han character, or a whole run of Latin letters and digits ("110kv", "204"). */
export type Unit = string;

const LINK = /https?:\/\/[\w./?=&%#-]*/g;
const PIECE = /\p{Script=Han}|[a-z0-9]+|[^\p{Script=Han}a-z0-9\s]/gu;
const PLAIN = /^(?:\p{Script=Han}|[a-z0-9]+)$/u;

/** Longest text read, in UTF-16 code units. What follows is pasted matter that identifies nothing new. */
const LONGEST = 12_000;

/**
 * Cut a text into unbroken runs of units. Punctuation, symbols and emoji break a run, white space does not
 * (people put blanks inside sentences and names). Never throws, whatever the text.
 */
export function runsOf(text: string): Unit[][] {
  const plain = text.slice(0, LONGEST).normalize('NFKC').toLowerCase().replace(LINK, '。');
  const runs: Unit[][] = [];
  let run: Unit[] = [];
  for (const [piece] of plain.matchAll(PIECE)) {
    if (PLAIN.test(piece)) run.push(piece);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
