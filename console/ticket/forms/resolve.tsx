import { Form, Input, Radio } from 'antd';
import { useText } from '../../i18n/text.ts';
import { FromBelow } from '../../waiting/tree-forms.tsx';
import { LiveChecks } from '../../review/live-checks.tsx';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import type { VerbFields } from './verb-fields.ts';

export const resolve: VerbFields = {
  Fields({ subject }) {
    const w = useFormWords();
    const t = useText();
    const form = Form.useFormInstance();
    const reply = (Form.useWatch('reply', form) as string | undefined) ?? '';
    const outcome = Form.useWatch('outcome', form) as string | undefined;
    return (
      <>
        <FromBelow subject={subject} />
        <Form.Item name="outcome" label={w.outcome} rules={[{ required: true, message: w.required }]}><Radio.Group options={optionsOf(w.outcomes)} /></Form.Item>
        <Form.Item name="isTrue" label={w.isTrue}><Radio.Group options={[{ value: true, label: t.common.yes }, { value: false, label: t.common.no }]} /></Form.Item>
        <Form.Item name="reply" label={w.reply} extra={w.replyHint} rules={[{ required: true, whitespace: true, min: 10, message: w.replyShort }]}><Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={20000} showCount /></Form.Item>
        {subject.assignment?.role === 'lead' && <LiveChecks assignmentId={subject.assignment.id} reply={reply} outcome={outcome} />}
        <Form.Item name="handlingDetail" label={w.handlingDetail}><Input.TextArea rows={2} maxLength={20000} /></Form.Item>
      </>
    );
  },
};
