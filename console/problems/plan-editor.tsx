import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useOpenWords } from './open-words.ts';
import type { PlanStep } from './views.ts';

/** Steps with their days. Controlled, so that it fits a Form.Item; a step that is done keeps its day of completion. */
export function PlanEditor({ value = [], onChange }: { value?: PlanStep[]; onChange?: (plan: PlanStep[]) => void }) {
  const w = useOpenWords();
  const change = (at: number, part: Partial<PlanStep>) => onChange?.(value.map((s, i) => (i === at ? { ...s, ...part } : s)));
  return (
    <div>
      {value.map((s, i) => (
        <div key={i} className="plan-row">
          <Input value={s.step} maxLength={200} placeholder={w.step} aria-label={`${w.step} ${i + 1}`} onChange={(e) => change(i, { step: e.target.value })} />
          <DatePicker value={s.until ? dayjs(s.until) : null} placeholder={w.until} aria-label={`${w.until} ${i + 1}`} onChange={(day) => change(i, { until: day ? day.format('YYYY-MM-DD') : '' })} />
          <Button type="text" aria-label={`${w.removeStep} ${i + 1}`} title={w.removeStep} onClick={() => onChange?.(value.filter((_, j) => j !== i))}>×</Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange?.([...value, { step: '', until: '' }])}>{w.addStep}</Button>
    </div>
  );
}
