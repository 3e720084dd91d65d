import { Form, Input } from 'antd';
import { shortestReason } from '../../parts/reason-modal.tsx';
import { useRulingWords } from '../words.ts';

/** Why, for the record. Ctrl+Enter sends the form. */
export function ReasonField({ onSubmit }: { onSubmit: () => void }) {
  const w = useRulingWords();
  return (
    <Form.Item name="reason" label={w.reason} extra={w.reasonHint} rules={[{ required: true, whitespace: true, min: shortestReason, message: w.needReason }]}>
      <Input.TextArea rows={2} maxLength={500} onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) onSubmit(); }} />
    </Form.Item>
  );
}
