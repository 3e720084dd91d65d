/** Cells of the workbooks of figures and scores. */
import type { SheetData } from 'write-excel-file/node';
import type { Metric } from '../metrics/index.ts';

export type Cell = SheetData[number][number];
export const head = (text: string): Cell => ({ value: text, type: String, fontWeight: 'bold', backgroundColor: '#f0f2f5', wrap: true });
/** A text that begins like a formula is kept a text. */
export const text = (value: string): Cell => ({ value: /^[=+\-@\t\r]/.test(value) && value !== '-' ? `'${value}` : value, type: String, wrap: true, alignVertical: 'top' });
export const number = (value: number | null, format = '0.##'): Cell => (value === null ? { value: '—', type: String, align: 'right' } : { value, type: Number, format });
/** A metric's value in its own format. */
export const valueCell = (metric: Pick<Metric, 'unit'>, value: number | null): Cell => number(value, metric.unit === 'share' ? '0.00%' : metric.unit === 'count' ? '0' : '0.0');
