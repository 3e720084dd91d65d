/** The API's shapes of figures. */
import type { DayFigures } from '../../analytics/index.ts';

export type { DayFigures, Trend } from '../../analytics/index.ts';
export type UnitFigures = DayFigures['byUnit'][number];
export type NamedCount = DayFigures['byChannel'][number];
export const trendKinds = ['total', 'channel', 'category'] as const;
export type TrendKind = (typeof trendKinds)[number];
