import { Button, Table } from 'antd';
import { useSay } from '../i18n/text.ts';
import { CallCountLink } from './calls-behind.tsx';
import { CountLink } from './count-link.tsx';
import { figureText, isEmpty } from './figure-text.ts';
import type { OpenTickets } from './metrics-tab.tsx';
import type { MetricView, Value } from './queries.ts';
import { useScoreWords } from './words.ts';

interface Props { metrics: readonly MetricView[]; values: Record<string, Value>; onOpen: OpenTickets | undefined; onTrend: (metric: MetricView) => void }

/** A family of metrics: value, numerator, denominator, what was left out; the definition folds out. */
export function MetricTable({ metrics, values, onOpen, onTrend }: Props) {
  const w = useScoreWords();
  const say = useSay();
  const link = (m: MetricView, part: 'numerator' | 'denominator' | 'excluded', n: number, what: string) => m.calls ? <CallCountLink metric={m} part={part} n={n} label={w.openCalls(`${say(m)} ${what}`)} /> : <CountLink n={n} label={w.openTickets(`${say(m)} ${what}`)} onOpen={onOpen && m.tickets ? () => onOpen(m, part) : undefined} />;
  return (
    <Table<MetricView>
      size="small" rowKey="id" dataSource={[...metrics]} pagination={false} scroll={{ x: 720 }}
      expandable={{ expandedRowRender: (m) => <Definition metric={m} />, columnWidth: 40 }}
      columns={[
        { title: w.metric, render: (_, m) => <>{say(m)}{m.better && <span className="quiet scores-small"> {w.better[m.better]}</span>}</> },
        { title: w.value, width: 150, align: 'right', render: (_, m) => <Shown metric={m} value={values[m.id]} /> },
        { title: w.numerator, width: 100, align: 'right', render: (_, m) => (m.kind === 'counted' ? link(m, 'numerator', values[m.id]?.numerator ?? 0, w.numerator) : '') },
        { title: w.denominator, width: 100, align: 'right', render: (_, m) => (m.kind === 'counted' && m.unit !== 'count' ? link(m, 'denominator', values[m.id]?.denominator ?? 0, w.denominator) : '') },
        { title: w.excluded, width: 80, align: 'right', render: (_, m) => (m.kind === 'counted' && values[m.id]?.excluded ? link(m, 'excluded', values[m.id]!.excluded, w.excluded) : '') },
        { title: '', width: 72, align: 'right', render: (_, m) => (m.kind === 'counted' ? <Button type="link" size="small" onClick={() => onTrend(m)} aria-label={w.trendOf(say(m))}>{w.trend}</Button> : null) },
      ]}
    />
  );
}

function Shown({ metric, value }: { metric: MetricView; value: Value | undefined }) {
  const w = useScoreWords();
  if (metric.kind === 'absent') return <span className="quiet">{w.noTelephony}</span>;
  if (metric.unit !== 'count' && (value?.value ?? null) === null) return <span className="quiet" title={w.noDataHint}>{metric.kind === 'counted' && isEmpty(value) && metric.tickets ? w.noData : '—'}</span>;
  return <span className="scores-value">{figureText(metric.unit, value?.value ?? null)}</span>;
}

function Definition({ metric: m }: { metric: MetricView }) {
  const w = useScoreWords();
  const say = useSay();
  return (
    <dl className="scores-definition">
      <dt>{w.definition}</dt><dd>{say({ zh: m.definitionZh, en: m.definitionEn })}</dd>
      {m.kind !== 'composed' && <><dt>{w.numerator}</dt><dd>{say({ zh: m.numeratorZh, en: m.numeratorEn })}</dd></>}
      {m.kind !== 'composed' && m.unit !== 'count' && <><dt>{w.denominator}</dt><dd>{say({ zh: m.denominatorZh, en: m.denominatorEn })}</dd></>}
      <dt>{w.source}</dt><dd>{m.source}</dd>
    </dl>
  );
}
