import { words } from '../i18n/text.ts';

export const useOversightWords = words({
  title: '督办', overdue: '超期工单', cards: '黄牌、红牌', requests: '申请台账', requestKind: '申请类别', overdueNow: '当前超期', redToday: '近7日红牌', yellowToday: '近7日黄牌', pendingRequests: '待审批申请', byHolder: '按承办单位', count: '件数', longest: '最早到期', none: '没有超期工单', noCards: '这段时间没有发牌', noRequests: '没有待审批的申请',
  sampled: (n: number) => `按最早到期的 ${n} 件统计`, red: '红牌', yellow: '黄牌', kind: '牌别', issued: '发牌时间', from: '起', to: '止', noUnit: '尚未派单', asked: '申请时间',
}, {
  title: 'Oversight', overdue: 'Overdue', cards: 'Cards', requests: 'Requests', requestKind: 'Request', overdueNow: 'Overdue now', redToday: 'Red cards, 7 days', yellowToday: 'Yellow cards, 7 days', pendingRequests: 'Requests waiting', byHolder: 'By unit', count: 'Tickets', longest: 'Earliest due', none: 'Nothing is overdue', noCards: 'No cards in these days', noRequests: 'No request waits',
  sampled: (n) => `From the ${n} that fell due first`, red: 'Red', yellow: 'Yellow', kind: 'Card', issued: 'Issued', from: 'From', to: 'To', noUnit: 'Not dispatched', asked: 'Asked',
});
