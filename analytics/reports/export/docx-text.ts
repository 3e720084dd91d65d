/** Runs and measures of Word. */
import { AlignmentType, LineRuleType, PageNumber, Paragraph, Tab, TextRun, type IRunOptions } from 'docx';
import { faces, type FaceRole } from '../fonts/roles.ts';
import { red, size } from '../layout/page.ts';

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
/** Word counts type in half points. Latin letters and figures are set in Times New Roman, as offices do. */
export const textRun = (role: FaceRole, points: number) => ({ size: Math.round(points * 2), font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: faces[role].word, hint: 'eastAsia' } }) as const;

/** A tab in the text goes to the next tab stop. */
export const run = (text: string, role: FaceRole, points: number, more: Partial<IRunOptions> = {}): TextRun =>
  new TextRun({ children: legible(text).split('\t').flatMap((part, i) => (i ? [new Tab(), part] : [part])), ...textRun(role, points), ...more });

/** What XML cannot hold, and Word then refuses the whole file for, is left out. */
// oxlint-disable-next-line no-control-regex
const legible = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');

/** — 1 — in 四号宋体, one character in from the edge. */
export function numberLine(side: 'left' | 'right'): Paragraph {
  return new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT, indent: { [side]: twips(size.si) }, spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [new TextRun({ ...textRun('songti', size.si), children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}
numberLine.words = (text: string) => run(text, 'heiti', size.si, { color: red.slice(1) });
