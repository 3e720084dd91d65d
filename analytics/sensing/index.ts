/** What others read of sensing. */
export { alertsBetween, type AlertLine, type AlertSpan } from './alert/alerts-between.ts';
