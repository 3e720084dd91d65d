import type { SheetRows, SheetView } from '../../ticketing/index.ts';
import type { Row } from './queries.ts';

export type Column = SheetView['columns'][number];
export type Options = SheetRows['options'];

export const parts = (text: string | undefined): string[] => (text ? text.split('、').filter(Boolean) : []);

/** A cell as people read it: choices by their label. */
export function cellText(column: Pick<Column, 'kind' | 'of'>, text: string | undefined, options: Options): string {
  if (!column.of || !text) return text ?? '';
  const labels = new Map(options[column.of]?.items.map((o) => [o.value, o.label]));
  return (column.kind === 'many' ? parts(text) : [text]).map((value) => labels.get(value) ?? value).join('、');
}

/** What a row is called: its first columns. */
export const rowLabel = (columns: readonly Column[], row: Row, options: Options): string => columns.slice(0, 2).map((c) => cellText(c, row[c.name], options)).filter(Boolean).join(' ');

/** Columns that differ between two rows. */
export const differing = (columns: readonly Column[], before: Row, after: Row): Column[] => columns.filter((c) => (before[c.name] ?? '') !== (after[c.name] ?? ''));
