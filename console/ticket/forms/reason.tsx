import { Form, Input } from 'antd';
import { useFormWords } from '../form-words.ts';
import type { VerbFields } from './verb-fields.ts';

function Reason({ name }: { name: string }) {
  const w = useFormWords();
  return <Form.Item name={name} label={w.reason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={3} maxLength={2000} autoFocus /></Form.Item>;
}

/** Verbs that take a reason and nothing else. */
export const reason: VerbFields = { Fields: () => <Reason name="reason" /> };
/** The same, where the verb calls it a decision. */
export const refusal: VerbFields = { Fields: () => <Reason name="decision" /> };
