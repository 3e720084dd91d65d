export type { Block, ChartSpec, Figure, MeasureView, ReportDetailView as Report, ReportLineView as ReportLine, ReportSpan } from '../../analytics/index.ts';

/** In the order in which people look for them. */
export const kinds = ['daily', 'weekly', 'monthly', 'special', 'bulletin'] as const;
export const states = ['draft', 'submitted', 'frozen', 'published', 'discarded'] as const;
export const writers = ['teamLead', 'coordinator', 'supervisor', 'analyst'];
