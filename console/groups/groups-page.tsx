import { Button, DatePicker, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useRef, type ComponentRef } from 'react';
import { Loaded } from '../parts/loaded.tsx';
import { AnyMatterCascader } from '../parts/matter-cascader.tsx';
import { Page } from '../parts/page.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { momentOf } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { GroupsList, pageSize } from './groups-list.tsx';
import { useGroups } from './queries.ts';
import { useGroupWords } from './words.ts';
import './groups.css';

const kinds = { all: {}, hotspots: { hotspot: '1' }, unowned: { problem: 'none' }, inHand: { problem: 'inHand' } } as const;
type Kind = keyof typeof kinds;

/** /console/groups: the same thing said by many, hottest first. Filter and page in the address. A group of one says nothing yet and is left out. */
export default function GroupsPage() {
  const w = useGroupWords();
  const [filter, setFilter] = useUrlFilter(['hotspot', 'problem', 'q', 'regionCode', 'matterCode', 'from', 'to', 'sort', 'page']);
  const { page: pageText, ...asked } = filter;
  const page = Math.max(1, Number(pageText) || 1);
  const groups = useGroups({ ...asked, many: '1', sort: filter.sort ?? 'heat' }, pageSize, (page - 1) * pageSize);
  const search = useRef<ComponentRef<typeof Input.Search>>(null);
  useShortcut('/', w.search, () => search.current?.focus());
  const change = (what: Parameters<typeof setFilter>[0]) => setFilter({ ...what, page: undefined });
  const kind: Kind = filter.hotspot ? 'hotspots' : filter.problem === 'none' ? 'unowned' : filter.problem === 'inHand' ? 'inHand' : 'all';
  const counts = groups.data?.counts;
  const narrowed = Object.keys(asked).some((name) => name !== 'sort');
  return (
    <Page title={w.groups} tools={<Segmented aria-label={w.sort} value={filter.sort ?? 'heat'} options={[{ value: 'heat', label: w.byHeat }, { value: 'citizens', label: w.byCitizens }, { value: '-lastAt', label: w.byLast }]} onChange={(sort) => change({ sort: sort === 'heat' ? undefined : sort })} />}>
      <div className="group-filter">
        <Segmented<Kind> aria-label={w.kind} value={kind} options={(Object.keys(kinds) as Kind[]).map((value) => ({ value, label: `${w.which[value]}${counts ? ` ${counts[value]}` : ''}` }))} onChange={(value) => change({ hotspot: undefined, problem: undefined, ...kinds[value] })} />
        <Input.Search key={filter.q ?? ''} ref={search} defaultValue={filter.q ?? ''} allowClear placeholder={`${w.search} ( / )`} aria-label={w.search} onSearch={(q) => change({ q: q.trim() })} />
        <div className="group-pick"><RegionCascader value={filter.regionCode ?? null} onChange={(regionCode) => change({ regionCode: regionCode ?? undefined })} aria-label={w.region} /></div>
        <div className="group-pick"><AnyMatterCascader value={filter.matterCode ?? null} onChange={(matterCode) => change({ matterCode: matterCode ?? undefined })} aria-label={w.matter} /></div>
        <DatePicker.RangePicker aria-label={w.period} allowEmpty={[true, true]} value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]} onChange={(days) => change({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })} />
        {narrowed && <Button type="link" onClick={() => change({ hotspot: undefined, problem: undefined, q: undefined, regionCode: undefined, matterCode: undefined, from: undefined, to: undefined })}>{w.clear}</Button>}
      </div>
      <Loaded query={groups}>
        {({ items, total, regrouped }) => (
          <>
            <p className="quiet" style={{ margin: '0 0 8px' }}>{w.lead}{w.total(total)}{regrouped ? `；${w.regrouped(momentOf(regrouped.at), regrouped.merged)}` : ''}</p>
            <GroupsList groups={items} total={total} page={page} onPage={(to) => setFilter({ page: to > 1 ? String(to) : undefined })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
