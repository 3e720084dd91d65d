import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Trends } from './queries.ts';
import { useTrendsWords } from './words.ts';

/** A solid line beside a dashed one: each day and the same weekday before. Loaded by itself, because charts weigh more than the page. */
export default function TrendsChart({ days }: { days: Trends['days'] }) {
  const w = useTrendsWords();
  const rows = days.map((d) => ({ day: d.day.slice(5), [w.now]: d.n, [w.before]: d.before, dayBefore: d.dayBefore }));
  return (
    <ResponsiveContainer width="100%" height={240}>
      <LineChart data={rows} margin={{ top: 8, right: 12, bottom: 0, left: -12 }} accessibilityLayer>
        <CartesianGrid stroke="#e6eaef" vertical={false} />
        <XAxis dataKey="day" tick={{ fontSize: 12, fill: '#57616e' }} minTickGap={24} tickLine={false} />
        <YAxis tick={{ fontSize: 12, fill: '#57616e' }} allowDecimals={false} tickLine={false} axisLine={false} />
        <Tooltip labelFormatter={(day, payload) => `${String(day)}（${w.before} ${String((payload[0]?.payload as { dayBefore?: string } | undefined)?.dayBefore ?? '')}）`} />
        <Legend iconType="plainline" itemSorter={null} />
        <Line dataKey={w.before} stroke="#8a5a00" strokeDasharray="5 4" strokeWidth={1.5} dot={false} isAnimationActive={false} />
        <Line dataKey={w.now} stroke="#124c9c" strokeWidth={2.25} dot={false} isAnimationActive={false} />
      </LineChart>
    </ResponsiveContainer>
  );
}
