import type { Limit } from './limit.ts';

/** A limit as staff read it: 10个工作日, 24小时. */
export function limitWords(limit: Limit): string {
  if ('workdays' in limit) return `${limit.workdays}个工作日`;
  if ('workHours' in limit) return `${limit.workHours}个工作小时`;
  if ('minutes' in limit) return `${limit.minutes}分钟`;
  return 'hours' in limit ? `${limit.hours}小时` : `${limit.days}天`;
}
