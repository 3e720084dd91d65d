import { words } from '../i18n/text.ts';

export const useTicketsWords = words({
  title: '工单', search: '搜索标题、内容、编号', overdueOnly: '只看超期', from: '登记起', to: '登记止', none: '没有符合条件的工单', noneHint: '试试放宽筛选条件', copyLink: '当前筛选已保存在网址中,可直接转发', urged: '催', returned: '退', reworked: '重',
  sortDue: '按时限', sortNew: '按登记时间', typeUrgency: '类型',
}, {
  title: 'Tickets', search: 'Title, words, number', overdueOnly: 'Overdue only', from: 'From', to: 'To', none: 'No ticket fits', noneHint: 'Try wider filters', copyLink: 'The filter is in the address and can be sent on', urged: 'urged', returned: 'ret', reworked: 'rew',
  sortDue: 'By deadline', sortNew: 'By registration', typeUrgency: 'Type',
});
