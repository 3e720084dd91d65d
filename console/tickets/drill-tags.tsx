import { Tag } from 'antd';
import { useCity } from '../api/queries.ts';
import { words } from '../i18n/text.ts';
import type { Filter } from './filter-names.ts';

const useWords = words({
  label: '来自统计数字', days: (from: string, to: string) => (from === to ? `诉求日期 ${from}` : `诉求日期 ${from} 至 ${to}`), region: (name: string, only: boolean) => (only ? `${name}（未细分）` : name), matter: (name: string, only: boolean) => (only ? `${name}（未细分）` : name),
  without: { matter: '未归类事项', category: '未分类', unit: '尚未派单' }, followers: '并单', unit: '主办单位', withheld: (n: number) => `统计中另有 ${n} 件保密或投诉工作人员的工单，不在您的查看范围`,
}, {
  label: 'From a figure', days: (from, to) => (from === to ? `Appealed on ${from}` : `Appealed ${from} to ${to}`), region: (name, only) => (only ? `${name} (no closer place)` : name), matter: (name, only) => (only ? `${name} (no closer matter)` : name),
  without: { matter: 'No matter yet', category: 'No category yet', unit: 'Nobody has it yet' }, followers: 'Merged', unit: 'Lead unit', withheld: (n) => `${n} more in the figure are confidential or about staff, and not for you to see`,
});

/** Of a list that a figure led to: by what it was counted, each to be taken off, and how many of the figure it may not show. */
export function DrillTags({ filter, withheld, onChange }: { filter: Filter; withheld: number; onChange: (change: Filter) => void }) {
  const w = useWords();
  const { data: city } = useCity();
  if (!filter.appealedFrom && !filter.without && !filter.only && !filter.followers) return null;
  const only = filter.only?.split(',') ?? [];
  const nameIn = (list: readonly { name: string }[] | undefined, found: (row: never) => boolean, code: string) => list?.find(found as (row: { name: string }) => boolean)?.name ?? code;
  const tags: [string, string, Filter][] = [
    ...(filter.appealedFrom ? [['days', w.days(filter.appealedFrom, filter.appealedTo ?? filter.appealedFrom), { appealedFrom: '', appealedTo: '' }] as [string, string, Filter]] : []),
    ...(filter.regionCode ? [['region', w.region(nameIn(city?.regions, (r: { code: string }) => r.code === filter.regionCode, filter.regionCode), only.includes('region')), { regionCode: '', only: only.filter((o) => o !== 'region').join(',') }] as [string, string, Filter]] : []),
    ...(filter.matterCode ? [['matter', w.matter(nameIn(city?.matters, (m: { code: string }) => m.code === filter.matterCode, filter.matterCode), only.includes('matter')), { matterCode: '', only: only.filter((o) => o !== 'matter').join(',') }] as [string, string, Filter]] : []),
    ...(filter.unitId ? [['unit', nameIn(city?.units, (u: { id: string }) => u.id === filter.unitId, filter.unitId), { unitId: '' }] as [string, string, Filter]] : []),
    ...(filter.without?.split(',') ?? []).map((what): [string, string, Filter] => [what, w.without[what as keyof typeof w.without] ?? what, { without: '' }]),
    ...(filter.followers ? [['followers', w.followers, { followers: '' }] as [string, string, Filter]] : []),
  ];
  return (
    <div className="drill-tags" role="group" aria-label={w.label} style={{ display: 'flex', flexWrap: 'wrap', gap: 6, alignItems: 'center', marginBottom: 8 }}>
      <span className="quiet">{w.label}</span>
      {tags.map(([key, text, change]) => <Tag key={key} closable onClose={(event) => { event.preventDefault(); onChange(change); }}>{text}</Tag>)}
      {withheld > 0 && <span className="quiet" role="note">{w.withheld(withheld)}</span>}
    </div>
  );
}
