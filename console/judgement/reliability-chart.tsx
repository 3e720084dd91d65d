import { Bar, CartesianGrid, ComposedChart, ErrorBar, LabelList, Legend, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ink, tick, whole } from './chart-frame.ts';
import type { QualityView } from './queries.ts';
import { percent } from './share-text.ts';
import { useJudgementWords } from './words.ts';

/** Kept against claimed, by tenths of the claimed confidence; the bars say on how many tickets each point stands. */
export default function ReliabilityChart({ bins }: { bins: QualityView['reliability'] }) {
  const w = useJudgementWords();
  const rows = bins.map((b) => ({ bin: `${Math.round(b.from * 100)}–${Math.round(b.to * 100)}%`, n: b.n, claimed: b.claimed, kept: b.kept, spread: [b.kept - b.lower, b.upper - b.kept] }));
  const most = Math.max(1, ...rows.map((r) => r.n));
  return (
    <ResponsiveContainer width="100%" height={280}>
      <ComposedChart data={rows} margin={{ top: 16, right: 4, bottom: 0, left: -8 }} accessibilityLayer>
        <CartesianGrid stroke={ink.grid} vertical={false} />
        <XAxis dataKey="bin" tick={tick} tickLine={false} interval="preserveStartEnd" />
        <YAxis yAxisId="share" domain={[0, 1]} tickFormatter={whole} tick={tick} tickLine={false} axisLine={false} />
        <YAxis yAxisId="n" orientation="right" domain={[0, most * 2]} hide />
        <Tooltip formatter={(value, name) => (name === w.tickets ? String(value) : percent(Number(value)))} />
        <Legend iconType="plainline" itemSorter={null} formatter={(name) => <span style={{ color: ink.quiet }}>{name}</span>} />
        <Bar yAxisId="n" dataKey="n" name={w.tickets} fill={ink.bar} maxBarSize={72} isAnimationActive={false} legendType="rect"><LabelList dataKey="n" position="insideBottom" fontSize={11} fill={ink.quiet} /></Bar>
        <Line yAxisId="share" dataKey="claimed" name={w.claimed} stroke={ink.quiet} strokeDasharray="4 4" dot={false} isAnimationActive={false} />
        <Line yAxisId="share" dataKey="kept" name={w.kept} stroke={ink.accent} strokeWidth={2} dot={{ r: 3, fill: ink.accent }} isAnimationActive={false}><ErrorBar dataKey="spread" width={4} stroke={ink.accent} direction="y" /></Line>
      </ComposedChart>
    </ResponsiveContainer>
  );
}
