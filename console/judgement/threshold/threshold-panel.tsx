import { Alert, Button, InputNumber, Slider } from 'antd';
import { lazy, Suspense } from 'react';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { useUrlFilter } from '../../parts/use-url-filter.ts';
import { whole } from '../chart-frame.ts';
import { usePolicy, useThreshold, type PolicyView, type Span, type ThresholdView } from '../queries.ts';
import { daily, percent } from '../share-text.ts';
import { useJudgementWords } from '../words.ts';
import { InForce } from './in-force.tsx';
import { PolicyForm } from './policy-form.tsx';
import { WaitingPolicy } from './waiting-policy.tsx';

const CurveChart = lazy(() => import('./curve-chart.tsx'));
const usualRate = 0.02;
const [lowest, highest] = [50, 99];
const within = (percents: number, from: number, to: number) => Math.min(to, Math.max(from, percents));

/** The coverage curve with a threshold that one can move, what it would mean, and putting it in force. What is being looked at stands in the address. */
export function ThresholdPanel({ span }: { span: Span }) {
  const w = useJudgementWords();
  const policy = usePolicy();
  const [filter] = useUrlFilter(['rate', 'refit']);
  const returnRate = within(Number(filter.rate) || usualRate * 100, 0.1, 20) / 100;
  const threshold = useThreshold(span, returnRate, filter.refit === '1');
  return (
    <section className="panel section" aria-label={w.threshold}>
      <h2>{w.threshold}<span className="quiet section-hint">{w.thresholdHint}</span></h2>
      <Loaded query={policy}>{(p) => <Loaded query={threshold}>{(t) => <Curve policy={p} view={t} span={span} returnRate={returnRate} />}</Loaded>}</Loaded>
    </section>
  );
}

function Curve({ policy, view, span, returnRate }: { policy: PolicyView; view: ThresholdView; span: Span; returnRate: number }) {
  const w = useJudgementWords();
  const [filter, setFilter] = useUrlFilter(['at', 'rate', 'refit']);
  const inForce = Math.round(policy.current.autoFrom * 100);
  const at = within(Math.round(Number(filter.at) || inForce), lowest, highest);
  const moveTo = (percents: number) => setFilter({ at: percents === inForce ? undefined : String(percents) });
  const point = view.curve.find((p) => Math.round(p.threshold * 100) === at);
  const chosen = view.chosen && view.returnRate === returnRate ? Math.round(view.chosen.threshold * 100) : null;
  return (
    <>
      <InForce policy={policy} />
      {policy.proposed && <WaitingPolicy proposed={policy.proposed} mayPutInForce={policy.mayPutInForce} />}
      <div className="judgement-threshold">
        <div>
          {view.n === 0 ? <EmptyState title={w.none}>{w.noneHint}</EmptyState> : <Suspense fallback={<LoadingState />}><CurveChart curve={view.curve} threshold={at / 100} returnRate={returnRate} inForce={inForce / 100} onMove={(t) => moveTo(Math.round(t * 100))} /></Suspense>}
          <label className="judgement-move"><span className="quiet">{w.move}</span>
            <Slider min={lowest} max={highest} value={at} onChange={moveTo} tooltip={{ formatter: (v) => `${v}%` }} ariaLabelForHandle={w.move} ariaValueTextFormatterForHandle={(v) => `${v}%`} />
          </label>
        </div>
        <div className="judgement-choice">
          <p className="judgement-sentence" aria-live="polite">{point?.n ? w.sentence(`${at}%`, daily(point.perDay), percent(point.rate), percent(point.upper)) : w.sentenceNone(`${at}%`)}</p>
          <p className="quiet">{w.basis(view.n, view.model)}</p>
          <div className="judgement-rate">
            <label htmlFor="judgement-rate">{w.returnRate}</label>
            <InputNumber id="judgement-rate" min={0.1} max={20} step={0.5} value={Math.round(returnRate * 1000) / 10} suffix="%" onChange={(v) => setFilter({ rate: v && v !== usualRate * 100 ? String(v) : undefined })} />
            <Button disabled={chosen === null} onClick={() => chosen !== null && moveTo(chosen)}>{w.choose}</Button>
          </div>
          {chosen === null ? <Alert type="info" showIcon title={w.noChoice(percent(returnRate), view.n, view.least)} /> : chosen === at && <p className="quiet">{w.chosen(whole(at / 100))}</p>}
          {(policy.mayPropose || policy.mayPutInForce) && <PolicyForm policy={policy} view={view} at={at} span={span} returnRate={returnRate} onDone={() => setFilter({ at: undefined, refit: undefined })} />}
        </div>
      </div>
    </>
  );
}
