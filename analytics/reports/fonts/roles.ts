/**
 * The faces of an official document and where they come from.
 * A city that has licensed 仿宋_GB2312, 方正小标宋 and the others puts the files into a folder and names it in FONT_DIR, under the names below;
 * what is not there is set in a free face that comes with the program.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serifSlices, type SerifWeight } from './slices.ts';

export type FaceRole = 'fangsong' | 'fangsongBold' | 'title' | 'heiti' | 'kaiti' | 'songti';

/** role → names of its file in FONT_DIR without the ending, the first found is taken; as Word calls the face. */
export const faces: Record<FaceRole, { files: readonly string[]; word: string }> = {
  fangsong: { files: ['fangsong', '仿宋_GB2312', 'FZFSK'], word: '仿宋_GB2312' },
  fangsongBold: { files: ['fangsong-bold', 'fangsong', '仿宋_GB2312'], word: '仿宋_GB2312' },
  title: { files: ['xiaobiaosong', '方正小标宋简体', 'FZXBSJW'], word: '方正小标宋简体' },
  heiti: { files: ['heiti', '黑体', 'simhei'], word: '黑体' },
  kaiti: { files: ['kaiti', '楷体_GB2312', 'simkai'], word: '楷体_GB2312' },
  songti: { files: ['songti', '宋体', 'simsun'], word: '宋体' },
};

const standIn: Record<FaceRole, SerifWeight | 'sans'> = { fangsong: 400, fangsongBold: 700, title: 900, heiti: 'sans', kaiti: 500, songti: 400 };
const require = createRequire(import.meta.url);
const sansFolder = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const sansFile = (weight: 'Bold' | 'Regular') => path.join(sansFolder, `NotoSansHans-${weight}.otf`);

/** Files that may draw the character in this role, the best first. The last holds the rarest characters. */
export function faceFiles(role: FaceRole, codePoint: number, fontDir: string | undefined): string[] {
  const own = fontDir ? ownFile(role, fontDir) : null;
  const stand = standIn[role];
  return [...(own ? [own] : []), ...(stand === 'sans' ? [sansFile('Bold')] : serifSlices(codePoint, stand)), ...serifSlices(codePoint, 400), sansFile('Regular')];
}

const ownFiles = new Map<string, string | null>();
function ownFile(role: FaceRole, fontDir: string): string | null {
  const key = `${fontDir}\n${role}`;
  if (!ownFiles.has(key)) {
    const found = faces[role].files.flatMap((name) => ['.ttf', '.otf'].map((ending) => path.join(fontDir, name + ending))).find((file) => existsSync(file));
    ownFiles.set(key, found ?? null);
  }
  return ownFiles.get(key)!;
}
