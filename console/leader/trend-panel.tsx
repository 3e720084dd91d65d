import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useText } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useTrend } from './queries.ts';
import { topSeries } from './top-series.ts';
import { trendKinds, type TrendKind } from './views.ts';
import { useLeaderWords } from './words.ts';

const TrendChart = lazy(() => import('./trend-chart.tsx'));
const spans = [30, 90, 365] as const;
const most = 6;

/** How many came in, over time, in total or by channel or category. The choice stands in the address. */
export function TrendPanel() {
  const w = useLeaderWords();
  const t = useText();
  const [filter, setFilter] = useUrlFilter(['by', 'days']);
  const by: TrendKind = trendKinds.find((k) => k === filter.by) ?? 'total';
  const days = spans.find((n) => String(n) === filter.days) ?? spans[0];
  const trend = useTrend(days, by);
  const nameOf = (name: string) => (by === 'total' ? w.registered : t.channel[name] ?? name);
  return (
    <section className="panel section leader-trend">
      <h2>{w.trend}<span className="page-tools">
        <Segmented size="small" aria-label={w.trend} value={by} options={trendKinds.map((k) => ({ value: k, label: w.by[k] }))} onChange={(k) => setFilter({ by: k === 'total' ? undefined : k })} />
        <Segmented size="small" aria-label={w.day} value={days} options={spans.map((n) => ({ value: n, label: w.days(n) }))} onChange={(n) => setFilter({ days: n === spans[0] ? undefined : String(n) })} />
      </span></h2>
      <Loaded query={trend}>
        {(data) => <Suspense fallback={<LoadingState />}><TrendChart days={data.days} series={topSeries(data.series.map((s) => ({ ...s, name: nameOf(s.name) })), most, w.other)} /></Suspense>}
      </Loaded>
    </section>
  );
}
