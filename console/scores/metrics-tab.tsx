import { useState } from 'react';
import { Button, Input, Segmented, Select } from 'antd';
import { Loaded } from '../parts/loaded.tsx';
import { dateOf } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSay } from '../i18n/text.ts';
import { useSession } from '../shell/session.tsx';
import { monthBefore, monthDays } from './figure-text.ts';
import { MetricTable } from './metric-table.tsx';
import { CallsBehind } from './calls-behind.tsx';
import { Notes } from './notes.tsx';
import { PlacesTable } from './places-table.tsx';
import { useCatalogue, useValues, type MetricView } from './queries.ts';
import { TicketsDrawer, type Drill } from './tickets-drawer.tsx';
import { TrendDrawer } from './trend-drawer.tsx';
import { useScoreWords } from './words.ts';

export type OpenTickets = (metric: MetricView, part: string, where?: { name: string; unitId?: string; district?: string }) => void;

/** 指标: every metric with its definition and value; numerator, denominator and what was left out lead to tickets. The period stands in the address. */
export function MetricsTab() {
  const w = useScoreWords();
  const say = useSay();
  const { roles } = useSession();
  const [filter, setFilter] = useUrlFilter(['from', 'to', 'by', 'family']);
  const today = dateOf(new Date().toISOString());
  const span = { from: filter.from ?? `${today.slice(0, 7)}-01`, to: filter.to ?? today };
  const by = filter.by === 'unit' || filter.by === 'district' || filter.by === 'line' ? filter.by : 'city';
  const catalogue = useCatalogue();
  const whole = catalogue.data?.families ?? [];
  const shown = (f: (typeof whole)[number]) => f.metrics.filter((m) => m.kind !== 'absent' && m.of === (by === 'line' ? 'lines' : 'places'));
  const families = whole.filter((f) => shown(f).length > 0);
  const family = families.find((f) => f.id === filter.family) ?? families[0];
  const hasLines = whole.some((f) => f.metrics.some((m) => m.kind !== 'absent' && m.of === 'lines'));
  const values = useValues(span, by, by === 'city' ? undefined : family && shown(family).map((m) => m.id).join(','));
  const [drill, setDrill] = useState<Drill | null>(null);
  const [trend, setTrend] = useState<MetricView | null>(null);
  const readsTickets = !roles.includes('analyst') || roles.length > 1;

  const open: OpenTickets = (metric, part, where) => setDrill({
    title: [say(metric), where?.name].filter(Boolean).join(' · '), path: `/api/metrics/${metric.id}/tickets`, params: { ...span, unitId: where?.unitId, district: where?.district }, part,
    parts: metric.unit === 'count' ? [{ value: 'numerator', label: w.numerator }] : [{ value: 'denominator', label: w.denominator }, { value: 'numerator', label: w.numerator }, { value: 'missed', label: w.missed }, { value: 'excluded', label: w.excluded }],
  });
  const use = (days: { from: string; to: string }) => setFilter(days);
  return (
    <>
      <div className="scores-tools">
        <label>{w.from}<Input type="date" value={span.from} max={span.to} onChange={(e) => setFilter({ from: e.target.value })} /></label>
        <label>{w.to}<Input type="date" value={span.to} min={span.from} max={today} onChange={(e) => setFilter({ to: e.target.value })} /></label>
        <Button onClick={() => use(monthDays(today.slice(0, 7), today))}>{w.thisMonth}</Button>
        <Button onClick={() => use(monthDays(monthBefore(today.slice(0, 7)), today))}>{w.lastMonth}</Button>
        <Segmented value={by} aria-label={w.byUnit} options={[{ value: 'city', label: values.data?.own ? w.own : w.city }, { value: 'unit', label: w.byUnit }, { value: 'district', label: w.byDistrict }, ...(hasLines && !values.data?.own ? [{ value: 'line', label: w.byLine }] : [])]} onChange={(value) => setFilter({ by: value === 'city' ? undefined : value })} />
        {by !== 'city' && family && <Select aria-label={w.family} value={family.id} onChange={(id) => setFilter({ family: id })} options={families.map((f) => ({ value: f.id, label: say(f) }))} style={{ width: 140 }} />}
        <span style={{ flex: 1 }} />
        <Button href={`/api/metrics/export.xlsx?from=${span.from}&to=${span.to}`} download>{w.exportExcel}</Button>
      </div>
      <CallsBehind.Provider value={span}>
      <Loaded query={catalogue}>{({ families: all }) => (
        <Loaded query={values}>{(data) => (
          <>
            <Notes notes={data.notes} />
            {by === 'city'
              ? all.map((f) => <section className="panel scores-section" key={f.id} aria-label={say(f)}><h2>{say(f)}</h2><MetricTable metrics={f.metrics} values={data.rows[0]?.values ?? {}} onOpen={readsTickets ? open : undefined} onTrend={setTrend} /></section>)
              : family && <section className="panel scores-section" aria-label={say(family)}><h2>{say(family)}</h2><PlacesTable by={by} metrics={shown(family)} rows={data.rows} onOpen={readsTickets ? open : undefined} /></section>}
          </>
        )}</Loaded>
      )}</Loaded>
      </CallsBehind.Provider>
      <TicketsDrawer drill={drill} onClose={() => setDrill(null)} />
      <TrendDrawer metric={trend} onClose={() => setTrend(null)} />
    </>
  );
}
