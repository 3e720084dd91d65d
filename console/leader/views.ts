/** What the API shows of figures (GET /api/figures/day, /api/figures/trend). Rates are shares 0–1, null where nothing could be counted. */
export interface NamedCount { name: string; value: number }
export interface DistrictCount { code: string; name: string; value: number; lng: number; lat: number }
export interface UnitFigures { unitId: string; name: string; assigned: number; resolved: number; onTimeRate: number | null; returns: number; satisfaction: number | null }
export interface DayFigures {
  /** the city's day, YYYY-MM-DD */ date: string; sentence: string; registered: { value: number; /** against the day before */ change: number | null };
  onTimeRate: number | null; satisfaction: number | null; overdue: number; hotspots: number; redCards: number;
  byChannel: NamedCount[]; byType: NamedCount[]; byCategory: NamedCount[]; byDistrict: DistrictCount[]; byUnit: UnitFigures[];
}
export const trendKinds = ['total', 'channel', 'category'] as const;
export type TrendKind = (typeof trendKinds)[number];
export interface Trend { days: string[]; series: { name: string; values: number[] }[] }
