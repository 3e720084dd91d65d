import { Form, Input, Select } from 'antd';
import { useCity } from '../../api/queries.ts';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import type { VerbFields } from './verb-fields.ts';

export const decline: VerbFields = {
  Fields() {
    const w = useFormWords();
    const city = useCity();
    return (
      <>
        <Form.Item name="reasonCode" label={w.reasonCode} rules={[{ required: true, message: w.required }]}><Select autoFocus options={optionsOf(city.data?.words.declineReason ?? {})} /></Form.Item>
        <Form.Item name="route" label={w.route} extra={w.routeHint} rules={[{ required: true, whitespace: true, message: w.required }]}><Input.TextArea rows={3} maxLength={20000} /></Form.Item>
      </>
    );
  },
};
