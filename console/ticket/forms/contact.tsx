import { Form, Input, Radio } from 'antd';
import { DialButton, useDialling } from '../../visits/dial.tsx';
import { ContactList } from '../../review/contact-list.tsx';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import { useReviewFormWords } from './review-words.ts';
import type { VerbFields } from './verb-fields.ts';

/** One try to speak to the citizen, with those before it. */
export const contact: VerbFields = {
  initial: () => ({ method: 'phone', reached: true }),
  Fields({ subject }) {
    const w = useFormWords();
    const r = useReviewFormWords();
    const form = Form.useFormInstance();
    const method = Form.useWatch('method', form) as string | undefined;
    const reached = Form.useWatch('reached', form) as boolean | undefined;
    const before = subject.ticket.contacts.filter((c) => c.assignmentId === subject.assignment?.id);
    const dialling = useDialling(subject.ticket.ticketNo, 'contact');
    return (
      <>
        <DialButton dialling={dialling} purpose="contact" />
        {before.length > 0 && <div style={{ marginBottom: 12 }}><ContactList contacts={before} /></div>}
        <Form.Item name="method" label={w.method}><Radio.Group optionType="button" options={optionsOf(w.methods, ['phone', 'sms', 'visit', 'wechat'])} /></Form.Item>
        {(method === 'phone' || method === 'sms') && <Form.Item name="number" label={r.number} extra={r.numberHint}><Input inputMode="tel" maxLength={40} autoComplete="off" /></Form.Item>}
        <Form.Item name="reached" label={w.reached} extra={reached === false ? r.triesHint : undefined}><Radio.Group options={[{ value: true, label: r.reachedYes }, { value: false, label: r.reachedNo }]} /></Form.Item>
        <Form.Item name="note" label={w.note} extra={w.noteHint} rules={[{ required: true, whitespace: true, min: 2, message: w.noteShort }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      </>
    );
  },
};
