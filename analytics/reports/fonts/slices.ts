/** The serif face that comes with the program is cut into slices by characters, as web fonts are; this finds the slices of a character. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'));

export type SerifWeight = 400 | 500 | 700 | 900;

interface Range { from: number; to: number; slice: string }
let ranges: Range[] | undefined;

/** @returns files that may hold the character: the ranges promise more than the face draws */
export function serifSlices(codePoint: number, weight: SerifWeight): string[] {
  ranges ??= readRanges();
  // the .woff files: the tables of .woff2 are transformed, and glyphs cut out of them come out empty
  return ranges.filter((r) => r.from <= codePoint && codePoint <= r.to).map((r) => path.join(folder, 'files', `noto-serif-sc-${r.slice}-${weight}-normal.woff`));
}

/** unicode.json: slice → 'U+4e00-4e0f,U+5f20,…' */
function readRanges(): Range[] {
  const bySlice = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(bySlice).flatMap(([slice, text]) => text.split(',').map((part): Range => {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), slice: slice.replace(/[[\]]/g, '') };
  }));
}
