import { Alert, Form, Input, Radio, Select } from 'antd';
import { useText } from '../../i18n/text.ts';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import { useReviewFormWords } from './review-words.ts';
import type { VerbFields } from './verb-fields.ts';

const reworks = 2;

/** The questions in the order in which they are asked on the phone. Solved, attitude and result are three answers: the figures count them apart. */
export const visit: VerbFields = {
  initial: () => ({ method: 'phone' }),
  input: ({ next, unreasonable, ...values }) => ({ ...values, rework: next === 'rework', ...(next === 'unreasonable' ? { unreasonable } : {}) }),
  Fields({ subject }) {
    const w = useFormWords();
    const r = useReviewFormWords();
    const t = useText();
    const form = Form.useFormInstance();
    const said = (name: string) => Form.useWatch(name, form) as unknown;
    const [contacted, solved, attitude, result, next] = [said('staffContacted'), said('solved'), said('attitude'), said('result'), said('next')];
    const low = [attitude, result].some((n) => typeof n === 'number' && n <= 2);
    const recorded = subject.ticket.contacts.some((c) => c.reached);
    const marks = [5, 4, 3, 2, 1].map((value) => ({ value, label: t.satisfaction[value] }));
    const required = [{ required: true, message: w.required }];
    return (
      <>
        <Form.Item name="method" label={w.method}><Radio.Group optionType="button" options={optionsOf(w.methods, ['phone', 'sms', 'wechat'])} /></Form.Item>
        <Form.Item name="staffContacted" label={r.askContacted} rules={required}><Radio.Group options={[{ value: true, label: t.common.yes }, { value: false, label: t.common.no }]} /></Form.Item>
        {contacted === false && recorded && <Alert type="warning" showIcon title={r.denied} style={{ marginBottom: 12 }} />}
        <Form.Item name="solved" label={r.askSolved} rules={required}><Radio.Group options={optionsOf(t.solved, ['solved', 'partly', 'unsolved'])} /></Form.Item>
        <Form.Item name="attitude" label={r.askAttitude} rules={required}><Radio.Group options={marks} /></Form.Item>
        <Form.Item name="result" label={r.askResult} rules={required}><Radio.Group options={marks} /></Form.Item>
        {low && <Form.Item name="dissatisfyReason" label={r.askReason} rules={[{ required: true, message: w.dissatisfyMissing }]}><Select options={optionsOf(w.dissatisfyReasons)} /></Form.Item>}
        <Form.Item name="comment" label={r.askComment}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} /></Form.Item>
        {(low || solved === 'unsolved') && (
          <>
            <Form.Item name="next" label={r.next} rules={required} extra={next === 'rework' && subject.ticket.reworkCount >= reworks ? r.third : undefined}><Radio.Group options={optionsOf(r.nextOf, low ? ['rework', 'unreasonable'] : ['rework', 'unreasonable', 'close'])} /></Form.Item>
            {next === 'unreasonable' && <Form.Item name="unreasonable" label={r.unreasonableReason} extra={r.unreasonableHint} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>}
          </>
        )}
      </>
    );
  },
};

export const attemptVisit: VerbFields = {
  initial: () => ({ method: 'phone', outcome: 'noAnswer' }),
  Fields() {
    const w = useFormWords();
    const r = useReviewFormWords();
    return (
      <>
        <Form.Item name="method" label={w.method}><Radio.Group optionType="button" options={optionsOf(w.methods, ['phone', 'sms', 'wechat'])} /></Form.Item>
        <Form.Item name="outcome" label={r.outcome}><Radio.Group options={optionsOf(r.outcomes)} /></Form.Item>
        <Form.Item name="note" label={r.attemptNote}><Input maxLength={200} /></Form.Item>
      </>
    );
  },
};
