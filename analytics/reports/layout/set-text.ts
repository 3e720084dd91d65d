/** Words to lines of placed glyphs. */
import type { Mark } from '../drawing/marks.ts';
import type { Faces } from '../fonts/measure.ts';
import type { FaceRole } from '../fonts/roles.ts';
import { breakLines, type Line } from './break-lines.ts';
import { clustersOf, isWide } from './characters.ts';
import { characterPitch, size } from './page.ts';

export interface StyledRun { text: string; role: FaceRole }
/** `points`: type size; `pitch`: advance of a square, the type size itself where it is left out */
interface Style { points: number; pitch?: number; width: number; indent?: number; words?: boolean }

/** Body text: 三号 on the page's grid of 28 characters, the first line two characters in. */
export const bodyStyle = (width: number, indented = true): Style => ({ points: size.san, pitch: characterPitch, width, indent: indented ? 2 * characterPitch : 0 });

export interface SetLine extends Line { roles: FaceRole[]; points: number }

/** Breaks runs of different faces into lines as one paragraph. */
export function setLines(faces: Faces, runs: readonly StyledRun[], style: Style): SetLine[] {
  const pitch = style.pitch ?? style.points;
  const clusters = runs.flatMap(({ text, role }, run) => clustersOf(text).map((c) => ({ text: c, run, width: isWide(c) ? pitch : faces.glyph(role, c).advance * style.points })));
  return breakLines(clusters, style.width, style.indent ?? 0, style.words).map((line) => ({ ...line, roles: runs.map((r) => r.role), points: style.points }));
}

/** The characters side by side as they are wide, for lines that are not stretched: centred ones and cells. */
export function closed(line: SetLine): SetLine['clusters'] {
  let x = 0;
  return line.clusters.map((c) => { const placed = { ...c, x, shift: 0 }; x += c.width; return placed; });
}

const naturalWidth = (line: SetLine) => { const end = line.clusters.at(-1); return end ? end.x + end.width - line.clusters[0]!.x : 0; };

/** A line as a mark with its left edge at `x` (or centred, or right, in its width) and its baseline at `y`. Squares narrower or wider than their glyph stand in the middle of it. */
export function drawLine(faces: Faces, line: SetLine, at: { x: number; y: number; align?: 'left' | 'center' | 'right'; colour?: string }): Mark {
  const free = at.align && at.align !== 'left' ? line.width - naturalWidth(line) : 0;
  const x = at.x + (at.align === 'center' ? free / 2 : free);
  return {
    kind: 'glyphs', y: at.y, size: line.points, colour: at.colour ?? '#000000',
    glyphs: line.clusters.flatMap((c) => {
      if (c.text === ' ' || c.text === '\u3000') return [];
      const glyph = faces.glyph(line.roles[c.run]!, c.text);
      const centred = isWide(c.text) ? (c.width - glyph.advance * line.points) / 2 : 0;
      return [{ x: x + c.x - c.shift + centred, file: glyph.file, text: glyph.missing ? glyph.text : c.text }];
    }),
  };
}
