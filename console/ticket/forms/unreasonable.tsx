import { Form, Input, Radio, Select } from 'antd';
import { useCity } from '../../api/queries.ts';
import { LiveChecks } from '../../review/live-checks.tsx';
import { useFormWords } from '../form-words.ts';
import { optionsOf } from './options.ts';
import { useReviewFormWords } from './review-words.ts';
import type { VerbFields } from './verb-fields.ts';

const blank = /【[^】]*】/u;

/** The quick lane: what kind it is, an explanation from a template in decent words, the evidence and the law. */
export const requestUnreasonable: VerbFields = {
  initial: () => ({ kind: 'unreasonable' }),
  input: ({ template: _, ...values }) => values,
  Fields({ subject }) {
    const w = useFormWords();
    const r = useReviewFormWords();
    const form = Form.useFormInstance();
    const kind = Form.useWatch('kind', form) as string | undefined;
    const explanation = (Form.useWatch('explanation', form) as string | undefined) ?? '';
    const templates = useCity().data?.words.explanationTemplates ?? [];
    return (
      <>
        <Form.Item name="kind" label={r.kind} rules={[{ required: true, message: w.required }]}><Radio.Group options={optionsOf(r.kinds)} onChange={() => form.setFieldValue('template', undefined)} /></Form.Item>
        <Form.Item name="template" label={r.template} extra={r.templateHint}>
          <Select allowClear options={templates.filter((x) => x.kind === kind).map((x) => ({ value: x.code, label: x.zh }))} onChange={(code: string | undefined) => { const found = templates.find((x) => x.code === code); if (found) form.setFieldValue('explanation', found.text); }} />
        </Form.Item>
        <Form.Item name="explanation" label={r.explanation} extra={r.explanationHint} rules={[{ required: true, whitespace: true, min: 20, message: r.explanationShort }, { validator: (_rule, value: string) => (blank.test(value ?? '') ? Promise.reject(new Error(r.blanks)) : Promise.resolve()) }]}>
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={5000} />
        </Form.Item>
        {subject.assignment && <LiveChecks assignmentId={subject.assignment.id} reply={explanation} outcome="explained" />}
        <Form.Item name="evidence" label={r.evidence} extra={r.evidenceHint} rules={[{ required: true, whitespace: true, min: 10, message: r.evidenceShort }]}><Input.TextArea rows={3} maxLength={5000} /></Form.Item>
        <Form.Item name="legalBasis" label={r.legalBasis} rules={[{ required: true, whitespace: true, min: 4, message: r.legalShort }]} extra={r.runsOn}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
      </>
    );
  },
};
