import { Input, Segmented, Switch } from 'antd';
import { useRef, type ComponentRef } from 'react';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { GroupsList } from './groups-list.tsx';
import { useGroups } from './queries.ts';
import { useGroupWords } from './words.ts';
import './groups.css';

/** /console/groups: the same thing said by many, hottest first. Filter in the address. */
export default function GroupsPage() {
  const w = useGroupWords();
  const [filter, setFilter] = useUrlFilter(['hotspot', 'q', 'regionCode', 'sort']);
  const groups = useGroups({ ...filter, sort: filter.sort ?? 'heat' });
  const search = useRef<ComponentRef<typeof Input.Search>>(null);
  useShortcut('/', w.search, () => search.current?.focus());
  return (
    <Page title={w.groups} tools={<>
      <Input.Search key={filter.q ?? ''} ref={search} defaultValue={filter.q ?? ''} allowClear placeholder={`${w.search} ( / )`} aria-label={w.search} onSearch={(q) => setFilter({ q: q.trim() })} style={{ width: 220 }} />
      <div style={{ width: 200 }}><RegionCascader value={filter.regionCode ?? null} onChange={(regionCode) => setFilter({ regionCode })} aria-label={w.region} /></div>
      <Segmented aria-label={w.sort} value={filter.sort ?? 'heat'} options={[{ value: 'heat', label: w.byHeat }, { value: '-lastAt', label: w.byLast }]} onChange={(sort) => setFilter({ sort: sort === 'heat' ? undefined : sort })} />
      <label style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}><Switch size="small" checked={filter.hotspot === '1'} onChange={(on) => setFilter({ hotspot: on ? '1' : undefined })} />{w.hotspotOnly}</label>
    </>}>
      <p className="quiet" style={{ margin: '0 0 12px' }}>{w.lead}</p>
      <Loaded query={groups}>
        {({ items }) => <GroupsList groups={items} />}
      </Loaded>
    </Page>
  );
}
