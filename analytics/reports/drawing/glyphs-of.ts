import type { Faces } from '../fonts/measure.ts';
import { isWide } from '../layout/characters.ts';
import type { Mark } from './marks.ts';

/** A short text of a drawing as placed glyphs, the same in PDF and picture. */
export function glyphsOf(faces: Faces, mark: Extract<Mark, { kind: 'text' }>): Extract<Mark, { kind: 'glyphs' }> {
  const found = [...mark.text].map((c) => ({ text: c, glyph: faces.glyph(mark.role, c) }));
  const advance = (f: (typeof found)[number]) => (isWide(f.text) ? 1 : f.glyph.advance) * mark.size;
  const width = found.reduce((sum, f) => sum + advance(f), 0);
  let x = mark.x - (mark.anchor === 'end' ? width : mark.anchor === 'middle' ? width / 2 : 0);
  return {
    kind: 'glyphs', y: mark.y, size: mark.size, colour: mark.colour,
    glyphs: found.flatMap((f) => { const at = x; x += advance(f); return f.text === ' ' ? [] : [{ x: at, file: f.glyph.file, text: f.glyph.text }]; }),
  };
}
