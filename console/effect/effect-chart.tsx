import { Area, CartesianGrid, ComposedChart, Legend, Line, ReferenceArea, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { EffectView } from '../../analytics/index.ts';
import { useEffectWords } from './words.ts';

const ink = { accent: '#124c9c', quiet: '#57616e', grid: '#e6eaef', band: '#dfe6ef', mark: '#8a5a00' } as const;
const tick = { fontSize: 12, fill: ink.quiet } as const;

/** Weeks as they were, over the band of what they might have been. Loaded by itself, because the charts weigh more than the page. */
export default function EffectChart({ effect }: { effect: EffectView }) {
  const w = useEffectWords();
  const rows = effect.weeks.map((k) => ({ week: k.from, n: k.n, expected: k.expected, band: k.low === null ? null : [k.low, k.high], own: k.own }));
  const weekOf = (day: string) => effect.weeks.findLast((k) => k.from <= day)?.from;
  const between = effect.weeks.filter((k) => k.part === 'between');
  // several marks in one week are one line: the list below names them all
  const marks = [...new Map(effect.marks.flatMap((m) => { const week = weekOf(m.day); return week ? [[week, { week, text: w.marks[m.kind] ?? '' }] as const] : []; })).values()];
  const told = effect.weeks.some((k) => k.expected !== null);
  const hasOwn = effect.weeks.some((k) => k.own);
  return (
    <ResponsiveContainer width="100%" height={280}>
      <ComposedChart data={rows} margin={{ top: 22, right: 16, bottom: 0, left: -12 }} accessibilityLayer>
        <CartesianGrid stroke={ink.grid} vertical={false} />
        <XAxis dataKey="week" tickFormatter={(d: string) => d.slice(5)} tick={tick} tickLine={false} minTickGap={28} />
        <YAxis tick={tick} allowDecimals={false} tickLine={false} axisLine={false} />
        <Tooltip labelFormatter={(d) => `${w.week} ${String(d)}`} formatter={(value, name) => [Array.isArray(value) ? value.map((v) => Number(v).toFixed(1)).join(' – ') : typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(1) : value, name]} />
        <Legend iconType="plainline" itemSorter={null} formatter={(name: string) => <span style={{ color: '#1b2430' }}>{name}</span>} />
        {between.length > 0 && <ReferenceArea x1={between[0]!.from} x2={between.at(-1)!.from} fill="#f3e6cc" fillOpacity={0.6} label={{ value: w.between, fontSize: 12, fill: ink.mark, position: 'insideTop' }} />}
        {told && <Area dataKey="band" name={w.band} stroke="none" fill={ink.band} fillOpacity={0.8} legendType="square" isAnimationActive={false} connectNulls={false} />}
        {told && <Line dataKey="expected" name={w.expected} stroke={ink.quiet} strokeWidth={2} strokeDasharray="6 3" dot={false} isAnimationActive={false} />}
        <Line dataKey="n" name={w.actual} stroke={ink.accent} strokeWidth={2} dot={{ r: 2 }} isAnimationActive={false} />
        {hasOwn && <Line dataKey="own" name={w.own} stroke={ink.mark} strokeWidth={1.5} strokeDasharray="2 3" dot={false} isAnimationActive={false} />}
        {marks.map((m) => <ReferenceLine key={m.week} x={m.week} stroke={ink.mark} strokeDasharray="3 3" label={{ value: m.text, position: 'top', fill: ink.mark, fontSize: 12 }} />)}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
