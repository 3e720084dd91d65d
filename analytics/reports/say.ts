/** Figures in official words: 上升 and 下降 with per cent for quantities, 个百分点 for shares; where there is nothing to say, that is said. */
import type { Figure, ReportContent, Span } from './content.ts';

const against = { previous: '环比', year: '同比' } as const;
/** 54.4 %; 0 % and 100 % only where it is exactly so. */
const percent = (share: number) => (share === 0 || share === 1 ? `${share * 100}%` : `${(share * 100).toFixed(1)}%`);
const trimmed = (n: number) => n.toFixed(1).replace(/\.0$/, '');

/** As it stands in a sentence. A comparison brings its own 环比 or 同比. */
export function say(figure: Figure): string {
  const { value, format } = figure;
  const than = figure.against ? against[figure.against] : '';
  if (format === 'change' || format === 'points') {
    if (value === null) return `本期无${than}可比数据`;
    return than + moved(value, format);
  }
  if (value === null) return '本期无数据';
  return plain(value, format);
}

function moved(value: number, format: 'change' | 'points'): string {
  if (value === 0) return '持平';
  const size = (Math.abs(value) * 100).toFixed(1);
  if (size === '0.0') return '基本持平';
  return `${value > 0 ? '上升' : '下降'}${size}${format === 'points' ? '个百分点' : '%'}`;
}

function plain(value: number, format: Figure['format']): string {
  if (format === 'share') return percent(value);
  if (format === 'hours' || format === 'mean') return trimmed(value);
  if (format === 'seconds') return trimmed(Math.round(value));
  return String(value);
}

/** As it stands in a cell: signed, short; a dash for nothing. */
export function cell(figure: Figure): string {
  const { value, format } = figure;
  if (value === null) return '—';
  if (format === 'change') return percent(value);
  if (format === 'points') return (value * 100).toFixed(1);
  return plain(value, format);
}

/** Words and figures as one text. */
export const textOf = (content: Pick<ReportContent, 'figures'>, spans: readonly Span[]): string =>
  spans.map((s) => (typeof s === 'string' ? s : figureOf(content, s.figure) ? say(figureOf(content, s.figure)!) : '')).join('');

export const cellOf = (content: Pick<ReportContent, 'figures'>, span: Span): string => {
  if (typeof span === 'string') return span;
  const figure = figureOf(content, span.figure);
  return figure ? cell(figure) : '';
};

export const figureOf = (content: Pick<ReportContent, 'figures'>, id: string): Figure | undefined => (Object.hasOwn(content.figures, id) ? content.figures[id] : undefined);
