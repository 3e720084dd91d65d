import { words } from '../i18n/text.ts';

export const useWallboardWords = words({
  title: '12345热线运行大屏', registered: '今日受理', expected: (n: string) => `常日此时 ${n} 件`, above: (n: string) => `多 ${n}`, below: (n: string) => `少 ${n}`, usual: '与常日相当', fewDays: '历史天数不足，暂无常日值', waiting: '待派单', overdue: '超期未办结', onTime: '按时办结率', satisfaction: '满意率', week: '近7日', unit: '件',
  curve: '今日受理与常日对比', actual: '今日', usualLine: '常日', hour: (n: number) => `${n}时`, map: '各区今日受理', hotspots: '当前热点', people: (n: number) => `${n}人`, noHotspots: '目前没有热点', alerts: '预警', noAlerts: '目前没有预警', live: '实时受理', noLive: '今天还没有受理', urgent: '急',
  lost: (at: string) => `连接中断，数字停在 ${at}，正在重连`, asOf: (at: string) => `数据截至 ${at}`, updating: '常日统计更新中', full: '全屏', back: '返回', none: '—', sensing: { emerging: '突增', concentrated: '集中', typical: '典型', seasonal: '季节', sensitive: '敏感', new: '新出现' } as Record<string, string>,
}, {
  title: '12345 hotline', registered: 'Today', expected: (n) => `usually ${n} by now`, above: (n) => `${n} more`, below: (n) => `${n} fewer`, usual: 'as usual', fewDays: 'too few days to know what is usual', waiting: 'To dispatch', overdue: 'Overdue', onTime: 'On time', satisfaction: 'Satisfied', week: '7 days', unit: '',
  curve: 'Today beside an ordinary day', actual: 'today', usualLine: 'usually', hour: (n) => `${n}:00`, map: 'Today by district', hotspots: 'Hotspots', people: (n) => `${n}`, noHotspots: 'No hotspots now', alerts: 'Alerts', noAlerts: 'No alerts now', live: 'Coming in', noLive: 'Nothing yet today', urgent: '!',
  lost: (at) => `Connection lost; figures of ${at}; reconnecting`, asOf: (at) => `As of ${at}`, updating: 'usual day being counted', full: 'Full screen', back: 'Back', none: '—', sensing: { emerging: 'Rising', concentrated: 'Concentrated', typical: 'Typical', seasonal: 'Seasonal', sensitive: 'Sensitive', new: 'New' },
});
