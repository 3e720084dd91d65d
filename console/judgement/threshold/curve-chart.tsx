import { Area, CartesianGrid, ComposedChart, Legend, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ink, tick, whole } from '../chart-frame.ts';
import type { CurvePoint } from '../queries.ts';
import { percent } from '../share-text.ts';
import { useJudgementWords } from '../words.ts';

interface Props { curve: readonly CurvePoint[]; threshold: number; returnRate: number; inForce: number | null; onMove: (threshold: number) => void }

/** How much would be sent on alone and what of it would come back, at each threshold; a press or a drag moves the line. */
export default function CurveChart({ curve, threshold, returnRate, inForce, onMove }: Props) {
  const w = useJudgementWords();
  const rows = curve.map((p) => ({ ...p, upper: p.n ? p.upper : null }));
  const top = Math.min(1, Math.max(0.05, returnRate * 2.5, ...curve.filter((p) => p.n >= 30).map((p) => p.upper)));
  const move = (state: { activeLabel?: string | number | undefined }) => { const at = Number(state.activeLabel); if (at) onMove(at); };
  return (
    <div className="judgement-curve" role="img" aria-label={w.curve}>
      <ResponsiveContainer width="100%" height={300}>
        <ComposedChart data={rows} margin={{ top: 16, right: 4, bottom: 0, left: -8 }} onClick={move} onMouseMove={(state, event) => { if ((event as unknown as MouseEvent).buttons === 1) move(state); }}>
          <CartesianGrid stroke={ink.grid} vertical={false} />
          <XAxis dataKey="threshold" type="number" domain={[0.5, 0.99]} ticks={[0.5, 0.6, 0.7, 0.8, 0.9, 0.99]} tickFormatter={whole} tick={tick} tickLine={false} allowDataOverflow />
          <YAxis yAxisId="coverage" domain={[0, 1]} tickFormatter={whole} tick={tick} tickLine={false} axisLine={false} />
          <YAxis yAxisId="rate" orientation="right" domain={[0, top]} tickFormatter={(v: number) => percent(v, top < 0.1 ? 1 : 0)} tick={{ ...tick, fill: ink.second }} tickLine={false} axisLine={false} allowDataOverflow />
          <Tooltip formatter={(value) => percent(typeof value === 'number' ? value : null)} labelFormatter={(label) => `${w.atThreshold} ${whole(Number(label))}`} />
          <Legend iconType="plainline" itemSorter={null} />
          <Area yAxisId="rate" dataKey="upper" name={w.upper} stroke={ink.second} strokeDasharray="2 3" fill={ink.band} fillOpacity={0.6} isAnimationActive={false} dot={false} activeDot={false} />
          <Line yAxisId="rate" dataKey="rate" name={w.rate} stroke={ink.second} strokeWidth={2} dot={false} isAnimationActive={false} />
          <Line yAxisId="coverage" dataKey="coverage" name={w.coverage} stroke={ink.accent} strokeWidth={2} dot={false} isAnimationActive={false} />
          <ReferenceLine yAxisId="rate" y={returnRate} stroke={ink.second} strokeDasharray="6 4" label={{ value: `${w.stated} ${percent(returnRate)}`, position: 'insideTopLeft', fill: ink.second, fontSize: 12 }} />
          {inForce !== null && inForce !== threshold && <ReferenceLine yAxisId="coverage" x={inForce} stroke={ink.quiet} strokeDasharray="3 3" label={{ value: w.inForce, position: 'top', fill: ink.quiet, fontSize: 12 }} />}
          <ReferenceLine yAxisId="coverage" x={threshold} stroke={ink.accent} strokeWidth={3} label={{ value: whole(threshold), position: 'top', fill: ink.accent, fontSize: 13, fontWeight: 600 }} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
