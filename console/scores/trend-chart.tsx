import { Table } from 'antd';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useSay } from '../i18n/text.ts';
import { countText, figureText } from './figure-text.ts';
import type { MetricTrendView, MetricView } from './queries.ts';
import { useScoreWords } from './words.ts';

const ink = { accent: '#124c9c', quiet: '#57616e', grid: '#e6eaef' } as const;
const tick = { fontSize: 12, fill: ink.quiet } as const;

/** The line, and the same as numbers. */
export default function TrendChart({ metric, trend }: { metric: MetricView; trend: MetricTrendView }) {
  const w = useScoreWords();
  const say = useSay();
  const said = (value: unknown) => figureText(metric.unit, typeof value === 'number' ? value : null);
  return (
    <>
      <ResponsiveContainer width="100%" height={260}>
        <LineChart data={trend.months} margin={{ top: 12, right: 16, bottom: 0, left: 0 }} accessibilityLayer>
          <CartesianGrid stroke={ink.grid} vertical={false} />
          <XAxis dataKey="month" tick={tick} tickLine={false} minTickGap={16} />
          <YAxis tickFormatter={said} tick={tick} tickLine={false} axisLine={false} width={56} domain={metric.unit === 'share' ? [0, 1] : [0, 'auto']} />
          <Tooltip formatter={said} />
          <Line dataKey="value" name={say(metric)} stroke={ink.accent} strokeWidth={2} dot={{ r: 3 }} connectNulls={false} isAnimationActive={false} />
        </LineChart>
      </ResponsiveContainer>
      <Table size="small" rowKey="month" pagination={false} dataSource={trend.months.toReversed()} columns={[
        { title: w.month, render: (_, m) => <span className="number">{m.month}</span> }, { title: w.value, align: 'right', render: (_, m) => (m.value === null ? <span className="quiet">{w.noData}</span> : <span className="scores-value">{said(m.value)}</span>) },
        ...(metric.unit === 'count' ? [] : [{ title: w.numerator, align: 'right' as const, render: (_: unknown, m: MetricTrendView['months'][number]) => <span className="number">{countText(m.numerator)}</span> }, { title: w.denominator, align: 'right' as const, render: (_: unknown, m: MetricTrendView['months'][number]) => <span className="number">{m.denominator}</span> }]),
      ]} />
    </>
  );
}
