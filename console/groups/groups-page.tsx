import { Input, Segmented, Switch, Table } from 'antd';
import { useRef, type ComponentRef } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { GroupCard } from './group-card.tsx';
import { groupColumns } from './group-columns.tsx';
import { useGroups } from './queries.ts';
import { useGroupWords } from './words.ts';

/** /console/groups: the same thing said by many, hottest first. Filter in the address. */
export default function GroupsPage() {
  const w = useGroupWords();
  const navigate = useNavigate();
  const narrow = useNarrow();
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
        {({ items }) => (!items.length ? <EmptyState title={w.none}>{w.noneHint}</EmptyState>
          : narrow ? <div className="group-cards">{items.map((g) => <GroupCard key={g.groupKey} group={g} />)}</div>
          : (
            <Table
              size="small" rowKey="groupKey" dataSource={items} columns={groupColumns(w)} pagination={items.length > 50 ? { pageSize: 50, showSizeChanger: false } : false} className="panel"
              onRow={(g) => ({ onDoubleClick: () => void navigate(`/groups/${encodeURIComponent(g.groupKey)}`) })}
            />
          ))}
      </Loaded>
    </Page>
  );
}
