import { Form, Input } from 'antd';
import { AnswerFromKnowledge } from '../../knowledge/answer-from-knowledge.tsx';
import { useFormWords } from '../form-words.ts';
import type { VerbFields } from './verb-fields.ts';

export const supplement: VerbFields = {
  Fields() {
    const w = useFormWords();
    return <Form.Item name="text" label={w.text} rules={[{ required: true, whitespace: true, message: w.required }]}><Input.TextArea rows={4} maxLength={5000} autoFocus /></Form.Item>;
  },
};

export const urge: VerbFields = {
  Fields() {
    const w = useFormWords();
    return <Form.Item name="text" label={w.urgeText}><Input.TextArea rows={2} maxLength={500} autoFocus /></Form.Item>;
  },
};

export const approve: VerbFields = {
  Fields() {
    const w = useFormWords();
    return <Form.Item name="decision" label={w.decision}><Input.TextArea rows={2} maxLength={1000} autoFocus /></Form.Item>;
  },
};

export const answer: VerbFields = {
  Fields({ subject }) {
    const w = useFormWords();
    return <><Form.Item name="reply" label={w.reply} extra={w.replyHint} rules={[{ required: true, whitespace: true, min: 6, message: w.directReplyShort }]}><Input.TextArea rows={5} maxLength={20000} autoFocus /></Form.Item><AnswerFromKnowledge ticket={subject.ticket} /></>;
  },
};
