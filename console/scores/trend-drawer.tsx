import { lazy, Suspense, useState } from 'react';
import { Drawer } from 'antd';
import { useSay } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useTrend, type MetricView } from './queries.ts';
import { useScoreWords } from './words.ts';

const TrendChart = lazy(() => import('./trend-chart.tsx'));

/** One metric over thirteen months, of the whole city or one unit; months without tickets stay open. */
export function TrendDrawer({ metric, onClose }: { metric: MetricView | null; onClose: () => void }) {
  const w = useScoreWords();
  const say = useSay();
  const narrow = useNarrow();
  const [unitId, setUnitId] = useState<string>();
  const trend = useTrend(metric?.id, unitId);
  return (
    <Drawer open={metric !== null} onClose={onClose} title={metric ? w.trendOf(say(metric)) : ''} size={narrow ? '100%' : 760} destroyOnHidden>
      <div className="scores-tools"><label style={{ minWidth: 260 }}>{w.unit}<UnitPicker value={unitId ?? null} onChange={setUnitId} placeholder={w.city} aria-label={w.unit} /></label></div>
      {metric && <Loaded query={trend}>{(data) => <Suspense fallback={<LoadingState />}><TrendChart metric={metric} trend={data} /></Suspense>}</Loaded>}
    </Drawer>
  );
}
