/** Characters to faces and widths, on a document of pdfkit whose fonts are read once. */
import { faceFiles, type FaceRole } from './roles.ts';
import { fontFile } from './unpack.ts';

/** What pdfkit knows of an embedded face and its types do not tell (pdfkit 0.20: lib/font/embedded.js). */
interface Face { hasGlyphForCodePoint(codePoint: number): boolean; unitsPerEm: number; glyphForCodePoint(codePoint: number): { advanceWidth: number; path: { commands: { command: string; args: number[] }[] } } }
export interface Glyph { file: string; text: string; /** advance ÷ type size */ advance: number; missing: boolean; outline(): { command: string; args: number[] }[]; unitsPerEm: number }

/** Set where no face has the character, as printers do. */
const missingMark = '〓';

export interface Faces {
  /** @param cluster one character, marks on it included; drawn by its first code point's face */
  glyph(role: FaceRole, cluster: string): Glyph;
  /** characters for which `missingMark` was set, in the order in which they came */
  missing(): string[];
}

/** @param fontDir the city's own fonts (FONT_DIR) */
export function facesOf(doc: PDFKit.PDFDocument, fontDir?: string): Faces {
  const opened = new Map<string, Face | null>();
  const glyphs = new Map<string, Glyph>();
  const missing = new Set<string>();
  const open = (file: string): Face | null => {
    if (!opened.has(file)) opened.set(file, faceAt(doc, file));
    return opened.get(file)!;
  };
  const find = (role: FaceRole, text: string): Glyph | null => {
    const codePoint = text.codePointAt(0)!;
    for (const file of faceFiles(role, codePoint, fontDir)) {
      const face = open(file);
      if (face?.hasGlyphForCodePoint(codePoint)) return { file, text, advance: face.glyphForCodePoint(codePoint).advanceWidth / face.unitsPerEm, missing: false, outline: () => face.glyphForCodePoint(codePoint).path.commands, unitsPerEm: face.unitsPerEm };
    }
    return null;
  };
  return {
    glyph(role, cluster) {
      const key = `${role}\n${cluster}`;
      let glyph = glyphs.get(key);
      if (!glyph) {
        glyph = find(role, cluster) ?? { ...find(role, missingMark)!, missing: true };
        glyphs.set(key, glyph);
      }
      if (glyph.missing) missing.add(cluster);
      return glyph;
    },
    missing: () => [...missing],
  };
}

/** null for a file that is no font: the next one is asked. */
function faceAt(doc: PDFKit.PDFDocument, file: string): Face | null {
  try {
    doc.registerFont(file, fontFile(file));
    // oxlint-disable-next-line no-underscore-dangle
    return (doc.font(file) as unknown as { _font: { font: Face } })._font.font;
  } catch {
    return null;
  }
}
