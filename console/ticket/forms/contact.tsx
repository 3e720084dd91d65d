import { Checkbox, Form, Input, Radio } from 'antd';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import type { VerbFields } from './verb-fields.ts';

export const contact: VerbFields = {
  initial: () => ({ method: 'phone', reached: true }),
  Fields() {
    const w = useFormWords();
    return (
      <>
        <Form.Item name="method" label={w.method}><Radio.Group optionType="button" options={optionsOf(w.methods, ['phone', 'sms', 'visit', 'wechat'])} /></Form.Item>
        <Form.Item name="reached" valuePropName="checked"><Checkbox>{w.reached}</Checkbox></Form.Item>
        <Form.Item name="note" label={w.note} extra={w.noteHint} rules={[{ required: true, whitespace: true, min: 2, message: w.noteShort }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      </>
    );
  },
};
