/** A figure is an answer to a question that can be asked again: the same question, the same rows, the same answer. */
import { metricOf } from '../../metrics/index.ts';
import type { Figure, FigureFormat } from '../content.ts';
import { counted } from './counted.ts';
import type { Rows } from './rows.ts';
import { lengthOf, previousSpan, yearBefore, type Span } from './spans.ts';

/** `received`, `share`, `mean`, `metric:<id>`, or one of counted.ts */
export type Question = Pick<Figure, 'measure' | 'from' | 'to' | 'filter'> & { against?: Figure['against'] | undefined };

/** @returns null where there is nothing to divide by, nothing to compare with, or the days compared with are not all in the system */
export async function ask(rows: Rows, q: Question, partial: boolean): Promise<number | null> {
  const span = { from: q.from, to: q.to };
  if (!q.against) return valueOf(rows, q, span);
  // half a span compares with nothing
  if (partial) return null;
  const before = q.against === 'previous' ? previousSpan(span) : yearBefore(span);
  const first = await rows.firstDay();
  if (first === null || before.from < first) return null;
  const [now, then] = [await valueOf(rows, q, span), await valueOf(rows, q, before)];
  if (now === null || then === null) return null;
  if (formatOf(q) === 'points') return now - then;
  return then === 0 ? null : (now - then) / then;
}

async function valueOf(rows: Rows, { measure, filter }: Question, span: Span): Promise<number | null> {
  if (measure === 'received') return rows.received(span, filter);
  if (measure === 'mean') return (await rows.received(span, filter)) / lengthOf(span);
  if (measure === 'share') { const all = await rows.received(span, {}); return all ? (await rows.received(span, filter)) / all : null; }
  if (measure.startsWith('metric:')) return metricValue(rows, measure.slice(7), filter, span);
  return counted[measure]?.count(rows, span, filter) ?? null;
}

async function metricValue(rows: Rows, id: string, { unit, district }: Figure['filter'], span: Span): Promise<number | null> {
  const values = await rows.metrics([id], span, unit !== undefined ? 'unit' : district !== undefined ? 'district' : 'city');
  const found = values.get(unit ?? district ?? '');
  // a unit without rows: a count is nought, a share has nothing to divide by
  return found ? found[id]!.value : metricOf(id)?.unit === 'count' ? 0 : null;
}

const shares = new Set(['share']);
export function formatOf({ measure, against }: Pick<Question, 'measure' | 'against'>): FigureFormat {
  const metric = measure.startsWith('metric:') ? metricOf(measure.slice(7)) : undefined;
  const share = shares.has(measure) || metric?.unit === 'share';
  if (against) return share ? 'points' : 'change';
  return share ? 'share' : measure === 'mean' ? 'mean' : metric?.unit === 'hours' || metric?.unit === 'seconds' ? metric.unit : 'count';
}

const own: Record<string, { name: string; definition: string; source: string }> = {
  received: { name: '受理量', definition: '统计期内全部诉求件数，按市民提出诉求的日期（北京时间）统计；并单各计一件，保密件计数不具名。', source: '行业通行口径' },
  mean: { name: '日均受理量', definition: '受理量 ÷ 统计期天数。', source: '行业通行口径' },
  share: { name: '占比', definition: '该项受理量 ÷ 全部受理量。', source: '行业通行口径' },
};

/** @returns undefined for a measure that this version does not know */
export function definitionOf(measure: string): { name: string; definition: string; source: string } | undefined {
  const metric = measure.startsWith('metric:') ? metricOf(measure.slice(7)) : undefined;
  return metric ? { name: metric.zh, definition: metric.definitionZh, source: metric.source } : own[measure] ?? (counted[measure] && { name: counted[measure].name, definition: counted[measure].definition, source: '本系统口径' });
}
