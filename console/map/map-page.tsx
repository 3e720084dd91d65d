import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Alert, Breadcrumb, Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { Link, useNavigate } from 'react-router';
import { addDay } from '../leader/add-day.ts';
import { AsOf } from '../leader/as-of.tsx';
import { readsTickets } from '../leader/reads-tickets.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { AnyMatterCascader } from '../parts/matter-cascader.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { presets, spanOf } from '../trends/span.ts';
import { ticketsBehind } from '../trends/tickets-behind.ts';
import { useTrendsWords } from '../trends/words.ts';
import { measures, scaleOf, type Measure } from './measure.ts';
import { useMap, useShapes, type MapView } from './queries.ts';
import { RegionList } from './region-list.tsx';
import { useMapWords } from './words.ts';
import '../parts/sections.css';
import '../trends/trends.css';
import './map.css';

const LeafletMap = lazy(() => import('./leaflet-map.tsx'));
const comparisons = ['week', 'month', 'year'] as const;

/** /console/map: where appeals come from, a level at a time from the district to the grid, where single tickets stand. */
export default function MapPage() {
  const w = useMapWords();
  const trends = useTrendsWords();
  const navigate = useNavigate();
  const { roles } = useSession();
  const [{ from, to, compare: chosen, parent, measure: chosenMeasure, ...filter }, setFilter] = useUrlFilter(['from', 'to', 'compare', 'parent', 'measure', 'matterCode']);
  const span = spanOf({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
  const compare = comparisons.find((c) => c === chosen) ?? 'week';
  const measure: Measure = measures.find((m) => m === chosenMeasure) ?? 'count';
  const query = useMap({ ...span, compare, parent, ...filter });
  const shapes = useShapes(query.data?.parent.code);
  const [marked, setMarked] = useState<string | null>(null);
  const scale = useMemo(() => scaleOf(measure, query.data?.items ?? []), [measure, query.data]);
  const hotspotLabel = useCallback((h: MapView['hotspots'][number]) => w.hotspot(h.name, h.citizens), [w]);
  const go = (code: string) => setFilter({ parent: code.length <= 4 ? '' : code });
  const mayList = readsTickets(roles);
  const today = dateOf(new Date().toISOString());
  return (
    <Page title={w.title} tools={<>
      <DatePicker.RangePicker
        value={[dayjs(span.from), dayjs(span.to)]} allowClear={false} maxDate={dayjs(today)} aria-label={trends.span} style={{ width: 250 }}
        presets={Object.entries(presets).map(([name, days]) => ({ label: trends.presets[name as keyof typeof presets], value: [dayjs(addDay(today, 1 - days)), dayjs(today)] }))}
        onChange={(range) => { if (range?.[0] && range[1]) setFilter({ from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') }); }}
      />
      <Segmented aria-label={trends.compareWith} value={compare} options={comparisons.map((value) => ({ value, label: trends.compare[value] }))} onChange={(value) => setFilter({ compare: value })} />
    </>}>
      <div className="map-bar">
        <AnyMatterCascader value={filter.matterCode} onChange={(code) => setFilter({ matterCode: code })} />
        <Segmented aria-label={w.measureLabel} value={measure} options={measures.map((value) => ({ value, label: w.measure[value] }))} onChange={(value) => setFilter({ measure: value === 'count' ? '' : value })} />
      </div>
      <Loaded query={query}>
        {(map) => {
          const missing = shapes.data ? map.items.filter((item) => !item.shaped).length : 0;
          return (
            <>
              <div className="map-head">
                <Breadcrumb items={map.path.map((p, i) => ({ title: i === map.path.length - 1 ? <b>{p.name}</b> : <Button type="link" size="small" onClick={() => go(p.code)}>{p.name}</Button> }))} />
                <span>{mayList && map.total > 0 ? <Link to={ticketsBehind(map, { ...filter, ...(map.path.length > 1 ? { regionCode: map.parent.code } : {}) })}>{w.total(map.total.toLocaleString('zh-CN'))}</Link> : w.total(map.total.toLocaleString('zh-CN'))}</span>
                <AsOf asOf={map.asOf} updating={map.updating} />
              </div>
              {map.items.length > 0 && missing > 0 && <Alert type="warning" showIcon title={missing === map.items.length ? w.noShapes : w.someShapes(missing)} style={{ marginBottom: 12 }} />}
              <div className="map-and-list">
                <section className="panel map-panel">
                  <Suspense fallback={<LoadingState />}>
                    <LeafletMap map={map} shapes={shapes.data?.items ?? []} scale={scale} label={w.label(map.parent.name)} hotspotLabel={hotspotLabel} marked={marked}
                      onRegion={go} onHotspot={(key) => void navigate(`/groups/${key}`)} onTicket={(no) => void navigate(`/tickets/${no}`)} />
                  </Suspense>
                  {map.items.length > 0 && <p className="map-key" aria-label={w.legend}>{scale.key.map((k) => <span key={k.name}><i style={{ background: k.fill }} />{k.name}</span>)}{map.hotspots.length > 0 && <span><i className="map-hotspot-key" />{w.hotspots}</span>}</p>}
                </section>
                <section className="panel section" aria-label={w.list}>
                  {map.items.length ? <RegionList map={map} scale={scale} filter={filter} mayList={mayList} onRegion={go} onMark={setMarked} /> : <Points map={map} mayList={mayList} />}
                  {map.hotspots.length > 0 && <><h3>{w.hotspots}</h3><ul className="map-hotspots">{map.hotspots.slice(0, 8).map((h) => <li key={h.groupKey}><Link to={`/groups/${h.groupKey}`}>{h.name}</Link><b className="number">{h.citizens}</b></li>)}</ul></>}
                </section>
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The lowest level: single tickets. */
function Points({ map, mayList }: { map: MapView; mayList: boolean }) {
  const w = useMapWords();
  if (!mayList || !map.points.length) return <EmptyState title={map.total ? w.noPoints : w.zero} />;
  return <><p className="quiet">{w.points(map.points.length)}</p><ul className="map-points">{map.points.slice(0, 50).map((p) => <li key={p.ticketNo}><Link to={`/tickets/${p.ticketNo}`}>{p.title}</Link>{p.matterName && <span className="quiet">{p.matterName}</span>}</li>)}</ul></>;
}
