/** Sensing (趋势感知): what the figures show before anybody says it. What others use of it. */
export { alertsBetween, type AlertLine, type AlertSpan } from './alert/alerts-between.ts';
export { alertRoutes } from './http/alerts.ts';
export type { AlertCounts, AlertDetail, AlertView, SeasonCalendar } from './http/views.ts';
export { sensingJobs } from './look.ts';
