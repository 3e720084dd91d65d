import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useOpenWords } from './open-words.ts';
import type { StepDraft } from './views.ts';

interface Props { value?: StepDraft[]; onChange?: (plan: StepDraft[]) => void; /** units that may be given a step; none: the choice is left out */ units?: readonly { id: string; name: string }[] }

/** Steps with their units and days. Controlled, so that it fits a Form.Item; a step that is done stands as it is. */
export function PlanEditor({ value = [], onChange, units = [] }: Props) {
  const w = useOpenWords();
  const change = (at: number, part: Partial<StepDraft>) => onChange?.(value.map((s, i) => (i === at ? { ...s, ...part } : s)));
  return (
    <div>
      {value.map((s, i) => (
        <div key={s.id ?? i} className={units.length > 1 ? 'plan-row plan-row-units' : 'plan-row'}>
          <Input value={s.step} maxLength={200} disabled={Boolean(s.done)} placeholder={w.step} aria-label={`${w.step} ${i + 1}`} onChange={(e) => change(i, { step: e.target.value })} />
          {units.length > 1 && <Select allowClear disabled={Boolean(s.done)} value={s.unitId} placeholder={w.stepUnit} aria-label={`${w.stepUnit} ${i + 1}`} options={units.map((u) => ({ value: u.id, label: u.name }))} onChange={(unitId: string | undefined) => { const { unitId: _, ...rest } = s; onChange?.(value.map((x, j) => (j === i ? { ...rest, ...(unitId ? { unitId } : {}) } : x))); }} />}
          <DatePicker value={s.until ? dayjs(s.until) : null} disabled={Boolean(s.done)} placeholder={w.until} aria-label={`${w.until} ${i + 1}`} onChange={(day) => change(i, { until: day ? day.format('YYYY-MM-DD') : '' })} />
          {s.done ? <span className="quiet" style={{ alignSelf: 'center' }}>✓</span> : <Button type="text" aria-label={`${w.removeStep} ${i + 1}`} title={w.removeStep} onClick={() => onChange?.(value.filter((_, j) => j !== i))}>×</Button>}
        </div>
      ))}
      <Button size="small" onClick={() => onChange?.([...value, { step: '', until: '' }])}>{w.addStep}</Button>
    </div>
  );
}
