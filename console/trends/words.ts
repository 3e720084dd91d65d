import { words } from '../i18n/text.ts';

export const useTrendsWords = words({
  title: '趋势分析', from: '开始', to: '结束', span: '统计区间', presets: { week: '近7天', month: '近30天', quarter: '近90天', year: '近一年' }, compareWith: '对比', compare: { week: '前一周期', month: '四周前', year: '去年同期' },
  by: { matter: '按事项', region: '按区域', unit: '按单位', channel: '按来源', type: '按类型' }, byLabel: '分类方式', filters: '筛选', channel: '来源', type: '诉求类型',
  sentence: (from: string, to: string, n: string, said: string) => `${from}至${to}共${n}件，${said}`, more: (share: string) => `比对比期多${share}`, fewer: (share: string) => `比对比期少${share}`, same: '与对比期持平', none: '对比期没有诉求',
  weekdays: (from: string, to: string) => `对比期为${from}至${to}，星期一一对应`, workdays: (now: number, before: number) => `工作日：本期${now}天，对比期${before}天`,
  now: '本期', before: '对比期', day: '日期', curve: '每日诉求', name: '名称', count: '件数', share: '占比', change: '增减', tickets: '看工单', deeper: (name: string) => `细分：${name}`, all: '全部', empty: '这段时间没有诉求', emptyHint: '换一段时间，或放宽筛选条件', newly: '新出现', rest: '未细分',
}, {
  title: 'Trends', from: 'From', to: 'To', span: 'Span', presets: { week: '7 days', month: '30 days', quarter: '90 days', year: 'A year' }, compareWith: 'Beside', compare: { week: 'the weeks before', month: 'four weeks before', year: 'last year' },
  by: { matter: 'Matter', region: 'Region', unit: 'Unit', channel: 'Channel', type: 'Type' }, byLabel: 'By', filters: 'Filters', channel: 'Channel', type: 'Type',
  sentence: (from, to, n, said) => `${from} to ${to}: ${n} appeals, ${said}`, more: (share) => `${share} more than before`, fewer: (share) => `${share} fewer than before`, same: 'as many as before', none: 'none before',
  weekdays: (from, to) => `Beside ${from} to ${to}, weekday by weekday`, workdays: (now, before) => `Working days: ${now} now, ${before} before`,
  now: 'Now', before: 'Before', day: 'Day', curve: 'Appeals a day', name: 'Name', count: 'Count', share: 'Share', change: 'Change', tickets: 'Tickets', deeper: (name) => `Break down: ${name}`, all: 'All', empty: 'No appeals in this span', emptyHint: 'Take another span, or wider filters', newly: 'new', rest: 'not broken down',
});
