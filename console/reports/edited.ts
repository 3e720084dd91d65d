/** The blocks as somebody changes them, and what of them the server is told. */
import type { Block, Report, ReportSpan } from './views.ts';

export interface Draft { title: string; addressee: string; blocks: Block[] }

export const draftOf = (report: Report): Draft => ({ title: report.title, addressee: report.addressee ?? '', blocks: report.blocks });

/** Figures, tables and charts go by their id alone: the server keeps what is in them. */
export const inputOf = (draft: Draft, report: Report) => ({
  title: draft.title, ...(report.kind === 'bulletin' ? { addressee: draft.addressee || null } : {}),
  blocks: draft.blocks.map((b) => (b.kind === 'heading' ? { id: b.id, kind: b.kind, level: b.level, text: b.text } : b.kind === 'paragraph' ? { id: b.id, kind: b.kind, spans: b.spans } : b.kind === 'hotspot' ? { id: b.id, kind: b.kind, note: b.hotspot.note } : b.kind === 'case' ? { id: b.id, kind: b.kind } : { id: b.id, kind: b.kind, caption: b.caption })),
});

export const same = (a: Draft, b: Draft) => JSON.stringify(a) === JSON.stringify(b);

/** An id that no block has yet. */
export function freshId(blocks: readonly Block[]): string {
  let n = 1;
  while (blocks.some((b) => b.id === `own.${n}`)) n += 1;
  return `own.${n}`;
}

export const moved = (blocks: readonly Block[], from: number, by: -1 | 1): Block[] => {
  const to = from + by;
  if (to < 0 || to >= blocks.length) return [...blocks];
  const next = [...blocks];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
};

/** What stands in an editable paragraph, as words and figures in their order. */
export function spansIn(node: Node): ReportSpan[] {
  const found: ReportSpan[] = [];
  const add = (text: string) => { const last = found.at(-1); if (typeof last === 'string') found[found.length - 1] = last + text; else if (text) found.push(text); };
  const walk = (parent: Node) => parent.childNodes.forEach((child, i) => {
    if (child.nodeType === 3) add((child.textContent ?? '').replaceAll('\u200b', ''));
    else if (child instanceof HTMLElement && child.dataset.figure) found.push({ figure: child.dataset.figure });
    else if (child instanceof HTMLElement && child.tagName === 'BR') add('\n');
    else { if (i > 0) add('\n'); walk(child); }
  });
  walk(node);
  return found;
}
