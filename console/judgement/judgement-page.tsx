import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { Loaded } from '../parts/loaded.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { ChangesTable } from './changes-table.tsx';
import { Figures } from './figures.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { ModelsPanel } from './models-panel.tsx';
import { PairsTable } from './pairs-table.tsx';
import { useQuality, type QualityView, type Span } from './queries.ts';
import { percent } from './share-text.ts';
import { SlicesTable } from './slices-table.tsx';
import { ThresholdPanel } from './threshold/threshold-panel.tsx';
import { UnitsTable } from './units-table.tsx';
import { useJudgementWords } from './words.ts';
import './judgement.css';

const ReliabilityChart = lazy(() => import('./reliability-chart.tsx'));
const WeeksChart = lazy(() => import('./weeks-chart.tsx'));
const spans = [30, 90, 180, 365] as const;
const usual = 90;
const dayMs = 86_400_000;
/** Roles to whom the server shows the models (learning/models/install.ts). */
const seesModels = ['analyst', 'supervisor', 'teamLead', 'coordinator', 'dispatcher', 'eSupervision', 'mayorOffice', 'sysAdmin', 'auditAdmin'];

/** /console/judgement: how right the machine is, from where on it may act alone, and what changed it. */
export default function JudgementPage() {
  const w = useJudgementWords();
  const { roles } = useSession();
  const [filter, setFilter] = useUrlFilter(['days']);
  const days = spans.find((n) => String(n) === filter.days) ?? usual;
  const to = dateOf(new Date().toISOString());
  const span: Span = { from: dateOf(new Date(Date.parse(to) - (days - 1) * dayMs).toISOString()), to };
  const quality = useQuality(span);
  const withModels = roles.some((r) => seesModels.includes(r));
  return (
    <Page title={w.title} tools={<Segmented aria-label={w.span} value={days} options={spans.map((n) => ({ value: n, label: n === 365 ? w.year : w.days(n) }))} onChange={(n) => setFilter({ days: n === usual ? undefined : String(n) })} />}>
      <div className="judgement">
        <p className="quiet judgement-intro">{w.intro}</p>
        <Loaded query={quality}>{(view) => <Judged view={view} span={span} />}</Loaded>
        {withModels && <ModelsPanel roles={roles} />}
        <HistoryPanel withModels={withModels} />
      </div>
    </Page>
  );
}

function Judged({ view, span }: { view: QualityView; span: Span }) {
  const w = useJudgementWords();
  const known = view.total.decided > 0;
  return (
    <>
      {known && <Figures view={view} />}
      <ThresholdPanel span={span} />
      {known && (
        <>
          <div className="judgement-two">
            <section className="panel section"><h2>{w.reliability}<span className="quiet section-hint">{view.ece === null ? '' : w.ece(percent(view.ece))}</span></h2><p className="quiet judgement-hint">{w.reliabilityHint}</p><Suspense fallback={<LoadingState />}><ReliabilityChart bins={view.reliability} /></Suspense></section>
            <section className="panel section"><h2>{w.weeks}</h2><p className="quiet judgement-hint">{w.weeksHint}</p><Suspense fallback={<LoadingState />}><WeeksChart view={view} /></Suspense></section>
          </div>
          <section className="panel section"><h2>{w.atEach}</h2><ChangesTable view={view} /></section>
          <section className="panel section"><h2>{w.units}</h2><UnitsTable units={view.units} /></section>
          <div className="judgement-two">
            <section className="panel section"><h2>{w.pairs}</h2><PairsTable pairs={view.pairs} /></section>
            <section className="panel section"><h2>{w.fairness}</h2><p className="quiet judgement-hint">{w.fairnessHint}</p><SlicesTable title={w.channel} slices={view.channels} total={view.total} /><SlicesTable title={w.district} slices={view.districts} total={view.total} /></section>
          </div>
        </>
      )}
    </>
  );
}
