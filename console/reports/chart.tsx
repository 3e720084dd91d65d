import { Bar, BarChart, CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartSpec } from './views.ts';

const strokes = [['#124c9c', ''], ['#8a5a00', '5 3'], ['#4b5663', '2 2'], ['#2a7f8e', '8 3']] as const;
const fills = ['#124c9c', '#8fb0d9', '#4b5663', '#c9a24a'];
const tick = { fontSize: 12, fill: '#57616e' };

/** The chart that PDF and Word print, from the same numbers. */
export default function Chart({ chart }: { chart: ChartSpec }) {
  const rows = chart.labels.map((label, i) => ({ label, ...Object.fromEntries(chart.series.map((s) => [s.name, s.values[i] ?? null])) }));
  const legend = chart.series.length > 1 && <Legend itemSorter={null} />;
  if (chart.form === 'bars') return (
    <ResponsiveContainer width="100%" height={24 + Math.max(3, rows.length) * 28}>
      <BarChart data={rows} layout="vertical" margin={{ left: 8, right: 40 }}>
        <XAxis type="number" hide /><YAxis type="category" dataKey="label" width={150} tick={{ ...tick, fill: '#1b2430' }} tickLine={false} interval={0} /><Tooltip />
        {chart.series.map((s, i) => <Bar key={s.name} dataKey={s.name} fill={fills[i % fills.length]!} barSize={14} isAnimationActive={false} label={{ position: 'right', fontSize: 12, fill: '#1b2430' }} />)}
      </BarChart>
    </ResponsiveContainer>
  );
  const axes = <><CartesianGrid stroke="#d9dee5" vertical={false} /><XAxis dataKey="label" tick={tick} minTickGap={16} tickLine={false} /><YAxis tick={tick} allowDecimals={false} tickLine={false} axisLine={false} width={44} /><Tooltip />{legend}</>;
  return (
    <ResponsiveContainer width="100%" height={240}>
      {chart.form === 'columns'
        ? <BarChart data={rows}>{axes}{chart.series.map((s, i) => <Bar key={s.name} dataKey={s.name} fill={fills[i % fills.length]!} maxBarSize={26} isAnimationActive={false} />)}</BarChart>
        : <LineChart data={rows}>{axes}{chart.series.map((s, i) => <Line key={s.name} dataKey={s.name} stroke={strokes[i % strokes.length]![0]} strokeDasharray={strokes[i % strokes.length]![1]} strokeWidth={2} dot={s.values.filter((v) => v !== null).length === 1} isAnimationActive={false} />)}</LineChart>}
    </ResponsiveContainer>
  );
}
