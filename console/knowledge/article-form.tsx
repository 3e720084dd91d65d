import { useState } from 'react';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useCity } from '../api/queries.ts';
import { MatterCascader } from '../parts/matter-cascader.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import type { ArticleTextView } from './views.ts';
import { useKnowledgeWords } from './words.ts';

export interface Filled { text: ArticleTextView; why: string; submit: boolean; namesRemoved: boolean }
interface Props { initial: ArticleTextView; busy: boolean; published?: boolean; namesUnchecked?: boolean; submits?: boolean; onSave: (filled: Filled) => void; onLeave: () => void }
type Fields = Omit<ArticleTextView, 'questions'> & { questionLines: string; why: string; namesRemoved: boolean };

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const emptyAsNull = (value: string | null | undefined) => value?.trim() || null;

/** The text of an article. The whole city is meant where no place is chosen. */
export function ArticleForm({ initial, busy, published = false, namesUnchecked = false, submits = false, onSave, onLeave }: Props) {
  const w = useKnowledgeWords();
  const [form] = Form.useForm<Fields>();
  const [submit, setSubmit] = useState(false);
  const city = useCity().data;
  const whole = city?.regions.find((r) => r.level === 'city')?.code ?? '';
  const need = { required: true, whitespace: true, message: w.required };
  const finish = ({ questionLines, why, namesRemoved, ...fields }: Fields) => onSave({
    text: { ...initial, ...fields, questions: questionLines.split('\n').map((q) => q.trim()).filter(Boolean), regionCode: fields.regionCode || whole, replyLine: emptyAsNull(fields.replyLine), matterCode: fields.matterCode ?? null, expiresOn: emptyAsNull(fields.expiresOn), sourceDoc: emptyAsNull(fields.sourceDoc), sourceHotline: fields.sourceHotline ?? null },
    why: why?.trim() ?? '', submit, namesRemoved: namesRemoved ?? false,
  });
  const send = (withSubmit: boolean) => { setSubmit(withSubmit); setTimeout(() => form.submit()); };
  useShortcut('Ctrl+Enter', w.save, () => send(false), { whileTyping: true });
  return (
    <Form form={form} layout="vertical" className="panel kb-form" onFinish={finish} scrollToFirstError initialValues={{ ...initial, regionCode: initial.regionCode.length > 4 ? initial.regionCode : '', questionLines: initial.questions.join('\n'), why: '', namesRemoved: false }}>
      <Form.Item name="title" label={w.titleField} extra={w.titleHint} rules={[need, { min: 4, message: w.tooShort }]}><Input maxLength={100} autoFocus /></Form.Item>
      <Form.Item name="questionLines" label={w.questions} extra={w.questionsHint}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /></Form.Item>
      <Form.Item name="shortAnswer" label={w.shortAnswer} extra={w.shortHint} rules={[need, { min: 4, message: w.tooShort }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} showCount /></Form.Item>
      <Form.Item name="replyLine" label={w.replyLine} extra={w.lineHint}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} /></Form.Item>
      <Form.Item name="fullAnswer" label={w.fullAnswer}><Input.TextArea autoSize={{ minRows: 5, maxRows: 20 }} maxLength={20_000} /></Form.Item>
      <div className="kb-form-row">
        <Form.Item name="ownerUnitId" label={w.owner} rules={[need]}><UnitPicker aria-label={w.owner} /></Form.Item>
        <Form.Item name="matterCode" label={w.matter}><MatterCascader aria-label={w.matter} /></Form.Item>
        <Form.Item name="regionCode" label={w.region}><RegionCascader aria-label={w.region} placeholder={city?.regions.find((r) => r.level === 'city')?.name ?? ''} /></Form.Item>
        <Form.Item name="audience" label={w.audience}><Select options={options(w.audiences)} /></Form.Item>
        <Form.Item name="language" label={w.language}><Select options={options(w.languages)} /></Form.Item>
        <Form.Item name="sourceHotline" label={w.sourceHotline}><Select allowClear options={(city?.hotlines ?? []).map((h) => ({ value: h.number, label: `${h.number} ${h.name}` }))} /></Form.Item>
        <Form.Item name="effectiveFrom" label={w.effectiveFrom} rules={[need]}><Input type="date" /></Form.Item>
        <Form.Item name="expiresOn" label={w.expiresOn} extra={w.expiresHint}><Input type="date" /></Form.Item>
        <Form.Item name="sourceDoc" label={w.sourceDoc}><Input maxLength={300} /></Form.Item>
      </div>
      <Form.Item name="sensitivity" label={w.sensitivity}><Radio.Group options={[{ value: 'public', label: w.open }, { value: 'internal', label: w.internal }]} /></Form.Item>
      {published && <Form.Item name="why" label={w.why} extra={w.whyHint}><Input maxLength={500} /></Form.Item>}
      {namesUnchecked && <Form.Item name="namesRemoved" valuePropName="checked" rules={[{ validator: (_, done) => (!submit || done ? Promise.resolve() : Promise.reject(new Error(w.namesNeed))) }]}><Checkbox>{w.namesDone}</Checkbox></Form.Item>}
      <div className="kb-actions">
        <Button type={submits ? 'default' : 'primary'} loading={busy && !submit} title="Ctrl+Enter" onClick={() => send(false)}>{w.save}</Button>
        {submits && <Button type="primary" loading={busy && submit} onClick={() => send(true)}>{w.saveSubmit}</Button>}
        <Button onClick={onLeave}>{w.leave}</Button>
      </div>
    </Form>
  );
}
