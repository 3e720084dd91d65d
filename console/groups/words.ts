import { words } from '../i18n/text.ts';

export const useGroupWords = words({
  groups: '诉求归集', lead: '说的是同一件事的诉求归在一起，按热度排列。', hotspot: '热点', hotspotOnly: '只看热点', name: '事情', citizens: '人数', messages: '件数', places: '地点', days: '时间', trend: '近30天', heat: '热度', problem: '处理', region: '区域', owner: '主办单位',
  citizensN: (n: number) => `${n} 位市民`, messagesN: (n: number) => `${n} 件`, morePlaces: (n: number) => `等 ${n} 处`, fromTo: (from: string, to: string) => `${from} 至 ${to}`, noOwner: '尚无单位主办', byHeat: '按热度', byLast: '按最近', none: '没有符合条件的归集', noneHint: '可以放宽筛选条件。', search: '搜索事情或地点',
  sparkLabel: (total: number, peak: number) => `近30天共${total}件，单日最多${peak}件`,
  noMembers: '没有您可以查看的诉求', members: '归入的诉求', because: '归入理由', shared: '相同的话', sure: '把握', makeProblem: '立为问题', hasProblem: '已立为问题', sort: '排序',
}, {
  groups: 'Groups', lead: 'Appeals about the same thing, hottest first.', hotspot: 'Hotspot', hotspotOnly: 'Hotspots only', name: 'What', citizens: 'Citizens', messages: 'Appeals', places: 'Places', days: 'Days', trend: '30 days', heat: 'Heat', problem: 'Handling', region: 'Region', owner: 'Owner',
  citizensN: (n) => `${n} citizens`, messagesN: (n) => `${n} appeals`, morePlaces: (n) => `${n} places`, fromTo: (from, to) => `${from} – ${to}`, noOwner: 'Nobody owns it yet', byHeat: 'Hottest', byLast: 'Latest', none: 'No such groups', noneHint: 'Try a wider filter.', search: 'Search',
  sparkLabel: (total, peak) => `${total} in 30 days, at most ${peak} a day`,
  noMembers: 'None that you may see', members: 'Members', because: 'Why it belongs', shared: 'Shared phrases', sure: 'Certainty', makeProblem: 'Make it a problem', hasProblem: 'Handled as a problem', sort: 'Order',
});
