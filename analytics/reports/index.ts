/** Reports (日报 周报 月报 专报 通报): drafted from the figures, edited, signed and frozen with a hash, exported in official layout. */
export { reportRoutes } from './http/routes.ts';
export { reportJobs } from './life/clock.ts';
export type { Block, BlockBody, ChartSpec, Figure, Span as ReportSpan } from './content.ts';
export type { MeasureView, ReportDetailView, ReportLineView } from './http/views.ts';
