import { CartesianGrid, Legend, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ink, tick, whole } from './chart-frame.ts';
import type { QualityView } from './queries.ts';
import { percent, shareOf } from './share-text.ts';
import { weekMarks } from './week-marks.ts';
import { useJudgementWords } from './words.ts';

/** How right it was week by week, with a line where the model or the policy changed. */
export default function WeeksChart({ view }: { view: QualityView }) {
  const w = useJudgementWords();
  const rows = view.weeks.map((t) => ({ week: t.week, accuracy: shareOf(t.kept, t.decided), returned: shareOf(t.cameBack, t.autoDecided), auto: shareOf(t.auto, t.advised), decided: t.decided }));
  const marks = weekMarks(view);
  const modelNumber = (name: string) => view.models.findIndex((m) => m.name === name) + 1;
  const label = (m: (typeof marks)[number]) => (m.kind === 'model' ? w.modelMark(modelNumber(m.name)) : w.policyMark(w.version(m.name)));
  return (
    <ResponsiveContainer width="100%" height={280}>
      <LineChart data={rows} margin={{ top: 20, right: 12, bottom: 0, left: -8 }} accessibilityLayer>
        <CartesianGrid stroke={ink.grid} vertical={false} />
        <XAxis dataKey="week" tickFormatter={(d: string) => d.slice(5)} tick={tick} tickLine={false} minTickGap={24} />
        <YAxis domain={[0, 1]} tickFormatter={whole} tick={tick} tickLine={false} axisLine={false} />
        <Tooltip formatter={(value) => percent(typeof value === 'number' ? value : null)} labelFormatter={(d) => `${w.week} ${String(d)}`} />
        <Legend iconType="plainline" itemSorter={null} />
        {marks.map((m) => <ReferenceLine key={`${m.kind} ${m.name}`} x={m.week} stroke={m.kind === 'model' ? ink.accent : ink.second} strokeDasharray={m.kind === 'model' ? '' : '4 3'} label={{ value: label(m), position: m.kind === 'model' ? 'top' : 'insideBottomLeft', fill: m.kind === 'model' ? ink.accent : ink.second, fontSize: 12 }} />)}
        <Line dataKey="accuracy" name={w.accuracy} stroke={ink.accent} strokeWidth={2} dot={{ r: 2 }} connectNulls isAnimationActive={false} />
        <Line dataKey="auto" name={w.autoShare} stroke={ink.quiet} strokeWidth={2} strokeDasharray="2 3" dot={false} connectNulls isAnimationActive={false} />
        <Line dataKey="returned" name={w.returnedShare} stroke={ink.second} strokeWidth={2} strokeDasharray="6 3" dot={false} connectNulls isAnimationActive={false} />
      </LineChart>
    </ResponsiveContainer>
  );
}
