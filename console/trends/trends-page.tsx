import { lazy, Suspense } from 'react';
import { Breadcrumb, Button, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useText } from '../i18n/text.ts';
import { AsOf } from '../leader/as-of.tsx';
import { percent } from '../leader/figure-text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { AnyMatterCascader } from '../parts/matter-cascader.tsx';
import { Page } from '../parts/page.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { dateOf } from '../parts/time.ts';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { addDay } from '../leader/add-day.ts';
import { readsTickets } from '../leader/reads-tickets.ts';
import { useTrends, type Trends } from './queries.ts';
import { presets, spanOf } from './span.ts';
import { ticketsBehind } from './tickets-behind.ts';
import { TrendsTable } from './trends-table.tsx';
import { useTrendsWords } from './words.ts';
import '../parts/sections.css';
import '../leader/leader.css';
import './trends.css';

const TrendsChart = lazy(() => import('./trends-chart.tsx'));
const comparisons = ['week', 'month', 'year'] as const;
const dimensions = ['matter', 'region', 'unit', 'channel', 'type'] as const;
const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T => values.find((v) => v === value) ?? values[0]!;

/** /console/trends: what changed, against the same weekdays before, and a way down to the tickets. Everything chosen stands in the address. */
export default function TrendsPage() {
  const w = useTrendsWords();
  const t = useText();
  const { roles } = useSession();
  const [{ from, to, compare: chosenCompare, by: chosenBy, ...filter }, setFilter] = useUrlFilter(['from', 'to', 'compare', 'by', 'matterCode', 'regionCode', 'unitId', 'channel', 'appealType']);
  const span = spanOf({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
  const [compare, by] = [oneOf(comparisons, chosenCompare), oneOf(dimensions, chosenBy)];
  const query = useTrends({ ...span, compare, by, ...filter });
  const mayList = readsTickets(roles);
  const today = dateOf(new Date().toISOString());
  const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  const deeper = (row: Trends['rows'][number]) => {
    const field = { matter: 'matterCode', region: 'regionCode', unit: 'unitId', channel: 'channel', type: 'appealType' }[by];
    setFilter({ [field]: row.key, ...(row.deeper ? {} : { by: by === 'region' ? 'matter' : 'region' }) });
  };
  return (
    <Page title={w.title} tools={<>
      <DatePicker.RangePicker
        value={[dayjs(span.from), dayjs(span.to)]} allowClear={false} maxDate={dayjs(today)} aria-label={w.span} style={{ width: 250 }}
        presets={Object.entries(presets).map(([name, days]) => ({ label: w.presets[name as keyof typeof presets], value: [dayjs(addDay(today, 1 - days)), dayjs(today)] }))}
        onChange={(range) => { if (range?.[0] && range[1]) setFilter({ from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') }); }}
      />
      <Segmented aria-label={w.compareWith} value={compare} options={comparisons.map((value) => ({ value, label: w.compare[value] }))} onChange={(value) => setFilter({ compare: value })} />
    </>}>
      <div className="trends-filters" role="group" aria-label={w.filters}>
        <AnyMatterCascader value={filter.matterCode} onChange={(code) => setFilter({ matterCode: code })} />
        <RegionCascader value={filter.regionCode} onChange={(code) => setFilter({ regionCode: code })} />
        <UnitPicker value={filter.unitId} onChange={(id) => setFilter({ unitId: id })} aria-label={t.common.unit} />
        <Select allowClear placeholder={w.channel} aria-label={w.channel} value={filter.channel} options={options(t.channel)} onChange={(value) => setFilter({ channel: value })} />
        <Select allowClear placeholder={w.type} aria-label={w.type} value={filter.appealType} options={options(t.appealType)} onChange={(value) => setFilter({ appealType: value })} />
      </div>
      <Loaded query={query}>
        {(trends) => (
          <div className="leader">
            <p className="sentence trends-sentence">
              {w.sentence(trends.from, trends.to, trends.total.toLocaleString('zh-CN'), said(trends, w))}
              <span className="trends-notes"><span>{w.weekdays(trends.before.from, trends.before.to)}</span><span>{w.workdays(trends.workdays, trends.workdaysBefore)}</span><AsOf asOf={trends.asOf} updating={trends.updating} /></span>
            </p>
            <section className="panel section"><h2>{w.curve}{mayList && trends.total > 0 && <Link className="section-hint" to={ticketsBehind(trends, filter)}>{w.tickets}</Link>}</h2><Suspense fallback={<LoadingState />}><TrendsChart days={trends.days} /></Suspense></section>
            <section className="panel section">
              <h2>
                <Breadcrumb items={[{ title: trends.path.length ? <Button type="link" size="small" onClick={() => setFilter({ matterCode: '', regionCode: '', unitId: '', channel: '', appealType: '', by: '' })}>{w.all}</Button> : w.all }, ...trends.path.map((step, i) => ({ title: i === trends.path.length - 1 ? step.name : <Button type="link" size="small" onClick={() => setFilter(backTo(trends.path, i))}>{step.name}</Button> }))]} />
                <Segmented size="small" aria-label={w.byLabel} value={by} options={dimensions.map((value) => ({ value, label: w.by[value] }))} onChange={(value) => setFilter({ by: value === 'matter' ? '' : value })} />
              </h2>
              <TrendsTable trends={trends} filter={filter} onDeeper={deeper} mayList={mayList} />
            </section>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function said({ total, totalBefore, change }: Trends, w: ReturnType<typeof useTrendsWords>): string {
  if (change === null) return total === totalBefore ? w.same : w.none;
  return change === 0 ? w.same : change > 0 ? w.more(percent(change)) : w.fewer(percent(-change));
}

/** A step back: what was chosen after it is taken out, and its own field is set to it. */
function backTo(path: Trends['path'], index: number): Record<string, string> {
  return { ...Object.fromEntries(path.slice(index + 1).map((step) => [step.field, ''])), ...Object.fromEntries(path.slice(0, index + 1).map((step) => [step.field, step.value])) };
}
