import type { ArticleTextView, TextField } from './views.ts';

export interface Piece { text: string; kind: 'same' | 'gone' | 'new' }
export interface FieldChange { field: TextField; pieces: Piece[] }

const order: TextField[] = ['title', 'shortAnswer', 'replyLine', 'fullAnswer', 'questions', 'matterCode', 'ownerUnitId', 'regionCode', 'audience', 'language', 'sensitivity', 'effectiveFrom', 'expiresOn', 'sourceDoc', 'sourceHotline'];
const shown = (value: ArticleTextView[TextField]): string => (Array.isArray(value) ? value.join('\n') : value ?? '');

/** What changed between two texts, field by field, sentence by sentence. @param say names of coded values */
export function changesOf(before: ArticleTextView, after: ArticleTextView, say: (field: TextField, value: string) => string = (_, v) => v): FieldChange[] {
  return order.flatMap((field) => {
    const [a, b] = [shown(before[field]), shown(after[field])];
    return a === b ? [] : [{ field, pieces: piecesOf(say(field, a), say(field, b)) }];
  });
}

const sentences = (text: string) => text.match(/[^。！？；，\n]*[。！？；，\n]?/gu)?.filter(Boolean) ?? [];

/** The longest common run of sentences stays; what lies between is gone or new. */
export function piecesOf(before: string, after: string): Piece[] {
  const [a, b] = [sentences(before), sentences(after)];
  const common: number[][] = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const pieces: Piece[] = [];
  const add = (text: string, kind: Piece['kind']) => { const last = pieces.at(-1); if (last?.kind === kind) last.text += text; else pieces.push({ text, kind }); };
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) { add(a[i]!, 'same'); i++; j++; }
    else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) add(a[i++]!, 'gone');
    else add(b[j++]!, 'new');
  }
  return pieces;
}
