import { Form, Input, InputNumber, Select } from 'antd';
import { useCity } from '../../api/queries.ts';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import type { VerbFields } from './verb-fields.ts';

export const requestExtension: VerbFields = {
  initial: () => ({ workdays: 3 }),
  Fields() {
    const w = useFormWords();
    const city = useCity();
    return (
      <>
        <Form.Item name="workdays" label={w.workdays} rules={[{ required: true, message: w.required }]}><InputNumber min={1} max={10} precision={0} autoFocus /></Form.Item>
        <Form.Item name="reasonCode" label={w.reasonCode} rules={[{ required: true, message: w.required }]}><Select options={optionsOf(city.data?.words.requestReason.extension ?? {})} /></Form.Item>
        <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      </>
    );
  },
};
