import { words } from '../i18n/text.ts';

export const useTicketsWords = words({
  title: '工单', search: '搜索标题、内容、编号', overdueOnly: '只看超期', from: '登记起', to: '登记止', none: '没有符合条件的工单', noneHint: '试试放宽筛选条件',
}, {
  title: 'Tickets', search: 'Title, words, number', overdueOnly: 'Overdue only', from: 'From', to: 'To', none: 'No ticket fits', noneHint: 'Try wider filters',
});
