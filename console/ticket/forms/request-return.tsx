import { Form, Input, Select } from 'antd';
import { useCity } from '../../api/queries.ts';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import type { VerbFields } from './verb-fields.ts';

export const requestReturn: VerbFields = {
  Fields({ subject }) {
    const w = useFormWords();
    const city = useCity();
    return (
      <>
        <Form.Item name="reasonCode" label={w.reasonCode} rules={[{ required: true, message: w.required }]}><Select autoFocus options={optionsOf(city.data?.words.requestReason.return ?? {})} /></Form.Item>
        <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
        <Form.Item name="legalBasis" label={w.legalBasis}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
        <Form.Item name="proposedUnitId" label={w.proposedUnit}><UnitPicker except={subject.assignment ? [subject.assignment.unitId] : []} /></Form.Item>
      </>
    );
  },
};
