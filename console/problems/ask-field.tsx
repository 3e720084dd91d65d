import { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { UnitPicker } from '../parts/unit-picker.tsx';

interface Base { name: string; label: string; hint?: string; optional?: true }
/** One field of a problem's form. */
export type AskField = Base & (
  | { kind: 'area' | 'line'; min?: number; max?: number }
  | { kind: 'day' }
  | { kind: 'number'; min: number; max: number; suffix?: string }
  | { kind: 'choice' | 'select' | 'several'; options: readonly { value: string; label: string }[] }
  | { kind: 'unit' | 'units'; except?: readonly string[] }
  | { kind: 'check' }
);

function control(f: AskField): ReactNode {
  switch (f.kind) {
    case 'area': return <Input.TextArea rows={3} maxLength={f.max ?? 2000} />;
    case 'line': return <Input maxLength={f.max ?? 200} />;
    case 'day': return <DatePicker style={{ width: 160 }} />;
    case 'number': return <InputNumber min={f.min} max={f.max} precision={0} suffix={f.suffix} style={{ width: 160 }} />;
    case 'choice': return <Radio.Group options={[...f.options]} />;
    case 'select': return <Select options={[...f.options]} showSearch={{ optionFilterProp: 'label' }} />;
    case 'several': return <Checkbox.Group options={[...f.options]} />;
    case 'unit': return <UnitPicker except={f.except ?? []} />;
    case 'units': return <UnitPicker multiple except={f.except ?? []} />;
    case 'check': return <Checkbox>{f.label}</Checkbox>;
  }
}

/** A labelled control with its rule. Days go in and out as YYYY-MM-DD. */
export function AskFieldItem({ field, missing }: { field: AskField; missing: (label: string, min: number) => string }) {
  const text = field.kind === 'area' || field.kind === 'line';
  const min = text ? field.min ?? 1 : 1;
  const message = missing(field.label, min);
  return (
    <Form.Item
      name={field.name} label={field.kind === 'check' ? undefined : field.label} extra={field.hint} valuePropName={field.kind === 'check' ? 'checked' : 'value'}
      rules={field.optional || field.kind === 'check' ? (text && field.min ? [{ min: field.min, message }] : []) : [{ required: true, message, ...(text ? { whitespace: true, min } : {}) }]}
      {...(field.kind === 'day' ? { getValueProps: (value: string | undefined) => ({ value: value ? dayjs(value) : null }), normalize: (value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD') } : {})}
    >
      {control(field)}
    </Form.Item>
  );
}
