import { Form, Input } from 'antd';
import { MasterChoice } from '../../merge/master-choice.tsx';
import { useMergeWords } from '../../merge/words.ts';
import type { VerbFields } from './verb-fields.ts';

export const merge: VerbFields = {
  initial: () => ({ masterTicketNo: '' }),
  Fields({ subject }) {
    const w = useMergeWords();
    return (
      <>
        <Form.Item name="masterTicketNo" label={w.master} extra={w.masterHint} rules={[{ required: true, message: w.masterMissing }]}><MasterChoice line={subject.ticket} /></Form.Item>
        <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </>
    );
  },
};
