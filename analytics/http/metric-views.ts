/** What the API shows of metrics. */
import { z } from '@hono/zod-openapi';
import { ticketLine } from '../../ticketing/index.ts';

const value = z.object({ numerator: z.number(), denominator: z.number(), /** null: nothing to divide by, or no data yet */ value: z.number().nullable(), excluded: z.number() });
const note = z.object({ zh: z.string(), en: z.string() });
const metric = z.object({
  id: z.string(), zh: z.string(), en: z.string(), definitionZh: z.string(), definitionEn: z.string(), numeratorZh: z.string(), denominatorZh: z.string(), numeratorEn: z.string(), denominatorEn: z.string(),
  unit: z.enum(['share', 'count', 'hours', 'seconds']), better: z.enum(['high', 'low']).nullable(), source: z.string(),
  /** counted from rows here; composed of others; absent: defined, without data until its part of the system is connected */
  kind: z.enum(['counted', 'composed', 'absent']), /** by which it can be told apart: units and districts, or lines */
  of: z.enum(['places', 'lines']), tickets: z.boolean(),
  /** which calls or call-backs are behind numerator and denominator, as the list of them names them; null: none, or not for this reader */
  calls: z.object({ list: z.enum(['calls', 'callBacks']), numerator: z.string().nullable(), denominator: z.string().nullable() }).nullable(), parts: z.array(z.object({ id: z.string(), weight: z.number() })),
});
export const catalogueView = z.object({ families: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string(), metrics: z.array(metric) })) }).openapi('MetricCatalogue');
export const metricValuesView = z.object({
  from: z.string(), to: z.string(), by: z.enum(['city', 'unit', 'district', 'line']), ids: z.array(z.string()), /** the reader's own units only */ own: z.boolean(),
  rows: z.array(z.object({ key: z.string(), name: z.string(), values: z.record(z.string(), value) })), notes: z.array(note),
}).openapi('MetricValues');
export const metricTrendView = z.object({ id: z.string(), months: z.array(value.extend({ month: z.string() })) }).openapi('MetricTrend');
export const leftOut = z.object({ code: z.string(), zh: z.string(), en: z.string(), byName: z.string().nullable(), at: z.string().nullable(), reason: z.string().nullable() });
export const metricTicketsView = z.object({
  from: z.string(), to: z.string(), total: z.number(), /** counted, and not the reader's to see */ notShown: z.number(), items: z.array(ticketLine.extend({ leftOut: leftOut.nullable() })),
}).openapi('MetricTickets');

export type MetricCatalogue = z.infer<typeof catalogueView>;
export type MetricView = MetricCatalogue['families'][number]['metrics'][number];
export type MetricValuesView = z.infer<typeof metricValuesView>;
export type MetricTrendView = z.infer<typeof metricTrendView>;
export type MetricTicketsView = z.infer<typeof metricTicketsView>;
