/** The metrics of the trade, from raw rows: definition, value, table by unit and the tickets behind a figure. */
export { families, metricOf, metrics, type Family, type MetricId } from './catalogue/index.ts';
export { isAbsent, isComposed, isCounted, type Metric, type MetricValue, type Span } from './metric.ts';
export { metricSets, type MetricSet } from './metric-sets.ts';
export { metricTicketIds, metricTickets, parts, visible, type MetricTickets, type Of, type Page, type Part } from './metric-tickets.ts';
export { callsBehind } from './rows/calls.ts';
export { metricValues, noUnit, type By } from './metric-values.ts';
export { monthOf, monthSpan } from './sets-of.ts';
