import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useText } from '../../i18n/text.ts';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import type { VerbFields } from './verb-fields.ts';

/** Whether it is solved and how satisfied the citizen is are two questions (domain: solved rate and satisfaction rate are two figures). */
export const visit: VerbFields = {
  initial: () => ({ method: 'phone', rework: false }),
  Fields() {
    const w = useFormWords();
    const t = useText();
    const form = Form.useFormInstance();
    const satisfaction = Form.useWatch('satisfaction', form) as number | undefined;
    const solved = Form.useWatch('solved', form) as string | undefined;
    const bad = satisfaction !== undefined && satisfaction <= 2;
    return (
      <>
        <Form.Item name="method" label={w.method}><Radio.Group optionType="button" options={optionsOf(w.methods, ['phone', 'sms', 'wechat'])} /></Form.Item>
        <Form.Item name="staffContacted" label={w.staffContacted} rules={[{ required: true, message: w.required }]}><Radio.Group options={[{ value: true, label: t.common.yes }, { value: false, label: t.common.no }]} /></Form.Item>
        <Form.Item name="solved" label={w.solved} rules={[{ required: true, message: w.required }]}><Radio.Group options={optionsOf(t.solved, ['solved', 'partly', 'unsolved'])} /></Form.Item>
        <Form.Item name="satisfaction" label={w.satisfaction} rules={[{ required: true, message: w.required }]}><Radio.Group options={[5, 4, 3, 2, 1].map((value) => ({ value, label: t.satisfaction[value] }))} /></Form.Item>
        {bad && <Form.Item name="dissatisfyReason" label={w.dissatisfyReason} rules={[{ required: true, message: w.dissatisfyMissing }]}><Select options={optionsOf(w.dissatisfyReasons)} /></Form.Item>}
        <Form.Item name="comment" label={w.comment}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} /></Form.Item>
        {(bad || solved === 'unsolved') && <Form.Item name="rework" valuePropName="checked"><Checkbox>{w.rework}</Checkbox></Form.Item>}
      </>
    );
  },
};

export const attemptVisit: VerbFields = {
  initial: () => ({ method: 'phone' }),
  Fields() {
    const w = useFormWords();
    return (
      <>
        <Form.Item name="method" label={w.method}><Radio.Group optionType="button" options={optionsOf(w.methods, ['phone', 'sms', 'wechat'])} /></Form.Item>
        <Form.Item name="note" label={w.notReached}><Input maxLength={200} autoFocus /></Form.Item>
      </>
    );
  },
};
