import { words } from '../i18n/text.ts';

export const useLeaderWords = words({
  title: '总览', date: '日期', print: '打印', previous: '前一天', next: '后一天', registered: '受理', duplicates: (n: number) => `其中并单${n}件`, unit: '件', onTime: '按时办结率', satisfaction: '满意率', overdue: '超期未办结', same: '与前一日持平', up: (n: string) => `比前一日多${n}`, down: (n: string) => `比前一日少${n}`, upPoints: (n: string) => `比前一日高${n}个百分点`, downPoints: (n: string) => `比前一日低${n}个百分点`, noBefore: '前一日无数据', noData: '当日无办结', last30: '近30天',
  map: '各区受理', mapDeeper: '逐级下钻', hotspots: '热点诉求', allHotspots: '全部热点', noHotspots: '目前没有热点', problems: '正在解决的共性问题', allProblems: '全部', noProblems: '目前没有在办的共性问题',
  trend: '受理走势', by: { total: '合计', channel: '按来源', category: '按类别' }, days: (n: number) => `近${n}天`, other: '其他', byType: '按诉求类型', byCategory: '按类别', byChannel: '按来源', pieces: (n: number) => `${n}件`,
  units: '承办单位', band: '档次', bands: { excellent: '优（≥90%）', good: '良（80–89%）', fair: '合格（60–79%）', poor: '不合格（<60%）', few: '件数少，不分档' }, unitName: '单位', assigned: '交办', resolved: '办结', returns: '退单', chart: '图', table: '表', day: '日期',
}, {
  title: 'Overview', date: 'Date', print: 'Print', previous: 'Day before', next: 'Day after', registered: 'Accepted', duplicates: (n) => `${n} of them merged`, unit: '', onTime: 'Resolved on time', satisfaction: 'Satisfied', overdue: 'Overdue', same: 'same as the day before', up: (n) => `${n} more than the day before`, down: (n) => `${n} fewer than the day before`, upPoints: (n) => `${n} points up`, downPoints: (n) => `${n} points down`, noBefore: 'no figure the day before', noData: 'nothing closed that day', last30: '30 days',
  map: 'By district', mapDeeper: 'Go deeper', hotspots: 'Hotspots', allHotspots: 'All hotspots', noHotspots: 'No hotspots now', problems: 'Problems in hand', allProblems: 'All', noProblems: 'No problems in hand',
  trend: 'Accepted over time', by: { total: 'Total', channel: 'By channel', category: 'By category' }, days: (n) => `${n} days`, other: 'Other', byType: 'By type', byCategory: 'By category', byChannel: 'By channel', pieces: (n) => `${n}`,
  units: 'Units', band: 'Band', bands: { excellent: 'Excellent (≥90%)', good: 'Good (80–89%)', fair: 'Fair (60–79%)', poor: 'Poor (<60%)', few: 'Too few to band' }, unitName: 'Unit', assigned: 'Assigned', resolved: 'Resolved', returns: 'Returned', chart: 'Chart', table: 'Table', day: 'Day',
});
