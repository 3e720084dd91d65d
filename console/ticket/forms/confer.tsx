import { Button, DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useDisputeWords } from '../../dispute/words.ts';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import type { FormSubject, VerbFields } from './verb-fields.ts';

interface Decision { unitId?: string | undefined; decision?: string }
const involved = ({ ticket }: FormSubject) => [...new Set(ticket.assignments.filter((a) => a.role === 'lead' || (a.role === 'support' && a.state !== 'recalled')).map((a) => a.unitId))];
const complete = (d: Decision) => Boolean(d.unitId) && (d.decision ?? '').trim().length >= 2;

/** 会商纪要: the units of the ticket are there to begin with. Times are the city's, whatever the machine's zone. */
export const confer: VerbFields = {
  initial: (subject) => ({ kind: 'meeting', heldAt: dayjs(), participantUnitIds: involved(subject), decisions: [{}] }),
  input: ({ heldAt, decisions, ...values }) => ({ ...values, heldAt: (heldAt as Dayjs).toISOString(), decisions: (decisions as Decision[]).filter(complete) }),
  Fields() {
    const w = useFormWords();
    const d = useDisputeWords();
    return (
      <>
        <Form.Item name="kind" label={d.kind}><Radio.Group optionType="button" options={optionsOf(d.kinds)} /></Form.Item>
        <Form.Item name="heldAt" label={d.heldAt} rules={[{ required: true, message: w.required }]}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} disabledDate={(day) => day.isAfter(dayjs(), 'day')} /></Form.Item>
        <Form.Item name="place" label={d.where}><Input maxLength={200} /></Form.Item>
        <Form.Item name="participantUnitIds" label={d.participants} rules={[{ required: true, type: 'array', min: 2, message: d.needTwo }]}><UnitPicker multiple /></Form.Item>
        <Form.Item name="minutes" label={d.minutes} extra={d.minutesHint} rules={[{ required: true, whitespace: true, min: 10, message: w.reasonShort }]}><Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={20000} /></Form.Item>
        <Form.Item name="decisions" label={d.decisions} required rules={[{ validator: async (_, rows: Decision[]) => { if (!rows?.some(complete)) throw new Error(d.needDecision); } }]}><Decisions /></Form.Item>
      </>
    );
  },
};

/** A unit and what it shall do, a row each. Controlled, so that it fits a Form.Item. */
function Decisions({ value = [], onChange }: { value?: Decision[]; onChange?: (rows: Decision[]) => void }) {
  const d = useDisputeWords();
  const change = (at: number, part: Decision) => onChange?.(value.map((row, i) => (i === at ? { ...row, ...part } : row)));
  return (
    <div>
      {value.map((row, i) => (
        <div key={i} className="decision-row">
          <UnitPicker value={row.unitId ?? null} onChange={(unitId) => change(i, { unitId })} aria-label={`${d.decisions} ${i + 1}`} />
          <Input value={row.decision ?? ''} maxLength={1000} placeholder={d.decision} aria-label={`${d.decision} ${i + 1}`} onChange={(e) => change(i, { decision: e.target.value })} />
          <Button type="text" aria-label={`${d.removeDecision} ${i + 1}`} title={d.removeDecision} onClick={() => onChange?.(value.filter((_, j) => j !== i))}>×</Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange?.([...value, {}])}>{d.addDecision}</Button>
    </div>
  );
}
