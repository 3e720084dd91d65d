import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Trend } from './views.ts';

/** Told apart by dash as well as by colour. */
const strokes = [['#124c9c', ''], ['#8a5a00', '6 3'], ['#4b5663', '2 3'], ['#2a7f8e', '10 4'], ['#7a3e9d', '4 2 1 2'], ['#8c96a3', '1 3']] as const;

/** Lines over days. Loaded by itself, because the charts weigh more than the page. */
export default function TrendChart({ days, series }: Trend) {
  const rows = days.map((day, i) => ({ day: day.slice(5), ...Object.fromEntries(series.map((s) => [s.name, s.values[i] ?? 0])) }));
  return (
    <ResponsiveContainer width="100%" height={260}>
      <LineChart data={rows} margin={{ top: 8, right: 12, bottom: 0, left: -12 }} accessibilityLayer>
        <CartesianGrid stroke="#e6eaef" vertical={false} />
        <XAxis dataKey="day" tick={{ fontSize: 12, fill: '#57616e' }} minTickGap={24} tickLine={false} />
        <YAxis tick={{ fontSize: 12, fill: '#57616e' }} allowDecimals={false} tickLine={false} axisLine={false} />
        <Tooltip />
        {series.length > 1 && <Legend iconType="plainline" itemSorter={null} />}
        {series.map((s, i) => <Line key={s.name} dataKey={s.name} stroke={strokes[i % strokes.length]![0]} strokeDasharray={strokes[i % strokes.length]![1]} strokeWidth={2} dot={false} isAnimationActive={false} />)}
      </LineChart>
    </ResponsiveContainer>
  );
}
