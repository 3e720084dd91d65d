/** The one catalogue: every figure of the system that is a metric is defined here and nowhere else. */
import type { Metric } from '../metric.ts';
import { handlingMetrics } from './handling.ts';
import { intakeMetrics } from './intake.ts';
import { knowledgeMetrics } from './knowledge.ts';
import { qualityMetrics } from './quality.ts';
import { telephonyMetrics } from './telephony.ts';
import { composedMetrics, visitMetrics } from './visits.ts';

export interface Family { id: string; zh: string; en: string; metrics: readonly Metric[] }

export const families: readonly Family[] = [
  { id: 'handling', zh: '承办', en: 'Handling', metrics: handlingMetrics },
  { id: 'visits', zh: '回访评价', en: 'Return visits', metrics: [...visitMetrics, ...composedMetrics] },
  { id: 'quality', zh: '退单与黄红牌', en: 'Returns and cards', metrics: qualityMetrics },
  { id: 'intake', zh: '受理派单', en: 'Intake and dispatch', metrics: intakeMetrics },
  { id: 'knowledge', zh: '知识库', en: 'Knowledge base', metrics: knowledgeMetrics },
  { id: 'telephony', zh: '话务', en: 'Telephony', metrics: telephonyMetrics },
];

export const metrics: readonly Metric[] = families.flatMap((f) => f.metrics);
export type MetricId = string;

const byId = new Map(metrics.map((m) => [m.id, m]));
/** @returns undefined where there is no such metric */
export const metricOf = (id: MetricId): Metric | undefined => byId.get(id);
