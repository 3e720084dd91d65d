/** Who writes down what is said: a program or a service of the city's choice. None comes with us. */

/** What a recogniser says, a JSON object a line: seconds since the first sample it was given. `final: false` is a guess that comes again, and is passed over. */
export interface Heard { from: number; to: number; text: string; /** 0..1, where it says one */ sure: number | null }
export type RecogniserFailure = 'unreachable' | 'died' | 'slow' | 'nonsense';

/** One party's sound, by one recogniser. */
export interface Recogniser {
  /** 16-bit little-endian samples. @returns false: it has more waiting than it can be expected to catch up with */
  hear(samples: Buffer): boolean;
  /** No more comes: what it still says is taken for a while, then it is gone. */
  finish(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

export interface Listener {
  heard(piece: Heard): void;
  /** once, and then nothing more */
  failed(why: RecogniserFailure, error?: unknown): void;
}

/** so much sound may wait for it */
export const mostWaitingMs = 15_000;
/** after the last sample it may say what it still has */
export const lastWordsMs = 10_000;
const mostBadLines = 5;
export const longestLine = 16_384;
const longestText = 2_000;

/** Reads lines, and gives up on a recogniser that keeps talking nonsense. */
export function lineReader(listener: Listener): (line: string) => void {
  let bad = 0;
  return (line) => {
    if (bad >= mostBadLines || line.trim() === '') return;
    const read = readLine(line);
    if (read === 'nonsense') {
      bad += 1;
      if (bad === mostBadLines) listener.failed('nonsense');
    } else if (read) listener.heard(read);
  };
}

/** @returns null for what is well said and not to be kept: a guess, or nothing */
export function readLine(line: string): Heard | null | 'nonsense' {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch {
    return 'nonsense';
  }
  if (typeof said !== 'object' || said === null) return 'nonsense';
  const { from, to, text, final, confidence } = said as Record<string, unknown>;
  if (final === false) return null;
  const times = [from, to].every((t) => typeof t === 'number' && Number.isFinite(t) && t >= 0 && t < 86_400);
  if (!times || typeof text !== 'string' || (to as number) < (from as number)) return 'nonsense';
  const clean = text.replace(/\p{Cc}+/gu, ' ').trim();
  if (clean === '') return null;
  return { from: from as number, to: to as number, text: [...clean].slice(0, longestText).join(''), sure: typeof confidence === 'number' && confidence >= 0 && confidence <= 1 ? confidence : null };
}
