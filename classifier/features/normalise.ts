/** Longest text that is read, in UTF-16 units. What stands behind it changes no judgement and would only cost time. */
export const MAX_LENGTH = 50_000;

/** Stands for a run of digits: house numbers, sums and dates say nothing about the matter. */
export const DIGITS = '#';
/** Stands for an abstract place code such as `A7` in `A7县`, as anonymised message collections write them. */
export const PLACE = '@';

/** A text as the features see it: one UTF-16 unit per element, with the place of each in the text it was made from. */
export interface NormalisedText {
  source: string;
  length: number;
  codes: Uint16Array;
  /** `source.slice(start[i], end[j])` is what the units i..j were made from. */
  start: Uint32Array;
  end: Uint32Array;
}

const HASH_SIGN = DIGITS.charCodeAt(0);
const AT_SIGN = PLACE.charCodeAt(0);
/** 市 县 區 区 州 省 镇: what follows a place code. */
const PLACE_KINDS = new Set([...'市县縣區区州省镇'].map((c) => c.charCodeAt(0)));
/** Punctuation is left out: speech recognition writes none, and leaving it out cost no accuracy. So `#` and `@` are free. */
const DROPPED = /[\s\p{P}\p{S}\p{C}\p{M}]/gu;

/** NFKC of one character, remembered; '' where it is a space, a mark, a symbol, a control, or half of a pair. */
const composed = new Map<number, string>();

function compose(codePoint: number): string {
  let text = composed.get(codePoint);
  if (text === undefined) {
    const character = String.fromCodePoint(codePoint);
    text = character.normalize('NFKC').replace(DROPPED, '');
    if (composed.size < 20_000) composed.set(codePoint, text);
  }
  return text;
}

const isIdeograph = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;
const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;

/**
 * Reads a text into normalised units: NFKC character by character, no spaces, no punctuation, lower case,
 * runs of digits as `#`, place codes as `@`. Traditional characters stay as they are. Never throws.
 */
export function normalise(text: string): NormalisedText {
  const source = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
  // NFKC makes up to 18 units of one; a buffer that doubles when it is full covers it.
  let capacity = source.length + 16;
  let codes = new Uint16Array(capacity);
  let start = new Uint32Array(capacity);
  let end = new Uint32Array(capacity);
  let length = 0;

  const push = (code: number, from: number, to: number) => {
    if (length === capacity) {
      capacity *= 2;
      codes = grown(codes, new Uint16Array(capacity));
      start = grown(start, new Uint32Array(capacity));
      end = grown(end, new Uint32Array(capacity));
    }
    codes[length] = code;
    start[length] = from;
    end[length] = to;
    length++;
  };

  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (isIdeograph(code) || isDigit(code) || isCapital(code) || isSmall(code)) {
      push(code, i, i + 1);
      continue;
    }
    const codePoint = source.codePointAt(i) ?? code;
    const width = codePoint > 0xffff ? 2 : 1;
    const units = compose(codePoint);
    for (let u = 0; u < units.length; u++) push(units.charCodeAt(u), i, i + width);
    i += width - 1;
  }
  return { source, length: abstractDigits(codes, start, end, length), codes, start, end };
}

/** The normalised text as a string. Two texts that differ only in spacing, punctuation, width, case or numbers give the same. */
export function normaliseText(text: string): string {
  const { codes, length } = normalise(text);
  let out = '';
  for (let i = 0; i < length; i += 8192) out += String.fromCharCode(...codes.subarray(i, Math.min(length, i + 8192)));
  return out;
}

/** Folds digits, place codes and case in place; returns the new length. */
function abstractDigits(codes: Uint16Array, start: Uint32Array, end: Uint32Array, length: number): number {
  let write = 0;
  for (let read = 0; read < length; ) {
    let code = codes[read]!;
    let next = read + 1;
    if (isDigit(code)) {
      while (next < length && isDigit(codes[next]!)) next++;
      code = HASH_SIGN;
    } else if (isCapital(code)) {
      let after = next;
      while (after < length && after < next + 3 && isDigit(codes[after]!)) after++;
      if (after < length && PLACE_KINDS.has(codes[after]!)) {
        next = after;
        code = AT_SIGN;
      } else {
        code += 0x20;
      }
    }
    codes[write] = code;
    start[write] = start[read]!;
    end[write] = end[next - 1]!;
    write++;
    read = next;
  }
  return write;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
