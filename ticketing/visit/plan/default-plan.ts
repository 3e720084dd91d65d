import type { VisitPlanRow } from '../../db/schema/index.ts';

/**
 * The plan before anybody has made one. Enterprises all by phone: 江门, 珠海 (企业诉求100%回访); complaints, reports and reworked ones all: common practice;
 * the rest by message first, a person only where nobody answers, so that citizens are not called about everything.
 */
export const defaultPlan: readonly VisitPlanRow[] = [
  { code: 'rework', name: '重办件', reworked: true, method: 'phone', share: 100, rest: 'phone', noAnswer: 'phone' },
  { code: 'enterprise', name: '企业诉求', callerCategories: ['enterprise'], method: 'phone', share: 100, rest: 'phone', noAnswer: 'phone' },
  { code: 'complaint', name: '投诉、举报', appealTypes: ['complaint', 'report'], method: 'phone', share: 100, rest: 'phone', noAnswer: 'phone' },
  { code: 'urgent', name: '紧急、特急件', urgencies: ['urgent', 'critical'], method: 'phone', share: 100, rest: 'phone', noAnswer: 'phone' },
  { code: 'help', name: '求助', appealTypes: ['help', 'other'], method: 'phone', share: 40, rest: 'message', noAnswer: 'phone' },
  { code: 'suggestion', name: '建议', appealTypes: ['suggestion'], method: 'message', share: 100, rest: 'none', noAnswer: 'close' },
  { code: 'consult', name: '咨询', appealTypes: ['consult'], method: 'message', share: 50, rest: 'none', noAnswer: 'close' },
  { code: 'praise', name: '表扬', appealTypes: ['praise'], method: 'message', share: 20, rest: 'none', noAnswer: 'close' },
  { code: 'all', name: '其余', method: 'phone', share: 100, rest: 'phone', noAnswer: 'phone' },
];
