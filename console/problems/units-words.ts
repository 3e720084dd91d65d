import { words } from '../i18n/text.ts';

/** Words of units, orders, requests and cards of a problem. */
export const useUnitsWords = words({
  units: '承办单位', lead: '主办', support: '协办', signed: '签收', unsigned: '待签收', urged: '已催办，待答复', noReport: '还没有反馈进展',
  orders: '批示与督办', instruction: '批示', order: (level: number) => `${['', '一', '二', '三'][level] ?? ''}级督办`, by: '反馈', verdict: '审定', sentBack: (n: number) => `退回 ${n} 次`, answer: '反馈', accept: '审定办结', back: '退回再办',
  requests: '申请', extra: (days: number) => `延长 ${days} 个工作日`, withMembers: '含成员工单', approve: '同意', reject: '不同意',
  cards: '黄红牌', yellow: '黄牌', red: '红牌', withdrawn: '已撤销', answerCard: '整改回复', appealCard: '申诉', answered: '整改回复', appeal: '申诉',
}, {
  units: 'Units', lead: 'lead', support: 'support', signed: 'signed', unsigned: 'not signed', urged: 'Urged', noReport: 'No report yet',
  orders: 'Instructions and orders', instruction: 'Instruction', order: (level) => `Order, level ${level}`, by: 'Report', verdict: 'Verdict', sentBack: (n) => `sent back ${n}×`, answer: 'Report', accept: 'Accept', back: 'Send back',
  requests: 'Requests', extra: (days) => `${days} more working days`, withMembers: 'with members', approve: 'Approve', reject: 'Reject',
  cards: 'Cards', yellow: 'Yellow', red: 'Red', withdrawn: 'Withdrawn', answerCard: 'Answer', appealCard: 'Appeal', answered: 'Answer', appeal: 'Appeal',
});
