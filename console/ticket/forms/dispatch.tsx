import { Form, Input } from 'antd';
import { MatterCascader } from '../../parts/matter-cascader.tsx';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useText } from '../../i18n/text.ts';
import { useFormWords } from '../form-words.ts';
import { SuggestedUnits } from './suggested-units.tsx';
import type { VerbFields } from './verb-fields.ts';

export const dispatch: VerbFields = {
  initial: ({ ticket }) => ({ leadUnitId: ticket.suggestedUnits[0]?.unitId, matterCode: ticket.matterCode ?? undefined, supportUnitIds: [] }),
  input: ({ matterCode, ...values }, { ticket }) => ({ ...values, ...(matterCode !== ticket.matterCode ? { matterCode } : {}) }),
  Fields({ subject }) {
    const w = useFormWords();
    const t = useText();
    return (
      <>
        <SuggestedUnits units={subject.ticket.suggestedUnits} />
        <Form.Item name="leadUnitId" label={w.leadUnit} rules={[{ required: true, message: w.required }]}><UnitPicker /></Form.Item>
        <Form.Item name="supportUnitIds" label={w.supportUnits}><UnitPicker multiple /></Form.Item>
        <Form.Item name="matterCode" label={t.field.matter}><MatterCascader /></Form.Item>
        <Form.Item name="advice" label={w.advice}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
        <Form.Item name="pushDownReason" label={w.pushDownReason} extra={w.pushDownHint} rules={[{ min: 4, message: w.reasonShort }]}><Input.TextArea rows={1} maxLength={500} /></Form.Item>
      </>
    );
  },
};

export const addSupport: VerbFields = {
  Fields({ subject }) {
    const w = useFormWords();
    return (
      <>
        <Form.Item name="unitIds" label={w.supportUnits} rules={[{ required: true, message: w.required }]}><UnitPicker multiple except={subject.ticket.assignments.map((a) => a.unitId)} /></Form.Item>
        <Form.Item name="advice" label={w.advice}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </>
    );
  },
};
