import { words } from '../i18n/text.ts';

export const useTicketsWords = words({
  title: '工单', search: '搜索标题、内容、编号', overdueOnly: '只看超期', from: '登记起', to: '登记止', none: '没有符合条件的工单', noneHint: '试试放宽筛选条件', all: '全部', viewsLabel: '常用清单', views: { enterprise: '企业诉求', myCases: '我跟进的企业件', checkBacks: '转接待回查', aboutStaff: '投诉工作人员' }, language: '语言', tags: { aboutStaff: '投诉工作人员', passedTo: (line: string) => `已转${line}` },
}, {
  title: 'Tickets', search: 'Title, words, number', overdueOnly: 'Overdue only', from: 'From', to: 'To', none: 'No ticket fits', noneHint: 'Try wider filters', all: 'All', viewsLabel: 'Lists', views: { enterprise: 'Enterprises', myCases: 'My enterprise cases', checkBacks: 'To check back', aboutStaff: 'About staff' }, language: 'Language', tags: { aboutStaff: 'About staff', passedTo: (line) => `Passed to ${line}` },
});
