/** Forms of the verbs by which work waits, stands still or goes on. */
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { useCity } from '../api/queries.ts';
import { optionsOf } from '../ticket/forms/options.ts';
import type { FormSubject, VerbFields } from '../ticket/forms/verb-fields.ts';
import { dayOf } from './day.ts';
import { useLeeway } from './queries.ts';
import { useWaitingWords } from './words.ts';

export function Words({ name, label, hint, min = 4, message, rows = 3, max = 2000, optional = false, focus = false }: { name: string; label: string; hint?: string; min?: number; message?: string; rows?: number; max?: number; optional?: boolean; focus?: boolean }) {
  const w = useWaitingWords();
  const rule = { whitespace: true, min, message: message ?? w.reasonShort };
  return <Form.Item name={name} label={label} extra={hint} rules={[optional ? rule : { ...rule, required: true }]}><Input.TextArea rows={rows} maxLength={max} autoFocus={focus} /></Form.Item>;
}

/** A day as the browser picks it: on a phone its own wheel. */
export function Day({ name, label, latest, hint }: { name: string; label: string; latest?: string | undefined; hint?: string }) {
  const w = useWaitingWords();
  return <Form.Item name={name} label={label} extra={[hint, latest && w.latest(latest)].filter(Boolean).join('；')} rules={[{ required: true, message: w.dayMissing }]}><Input type="date" min={dayOf(1)} max={latest} style={{ maxWidth: 200 }} /></Form.Item>;
}

function Reasons({ kind, focus = false }: { kind: string; focus?: boolean }) {
  const w = useWaitingWords();
  const city = useCity();
  return <Form.Item name="reasonCode" label={w.reasonCode} rules={[{ required: true, message: w.required }]}><Select autoFocus={focus} options={optionsOf(city.data?.words.requestReason[kind] ?? {})} /></Form.Item>;
}

/** Says what is left before anybody asks for it. */
function Left({ share }: { share: { left: number; max: number; each: string } | null | undefined }) {
  const w = useWaitingWords();
  if (share === undefined) return null;
  const enough = share !== null && share.left > 0;
  return <Alert type={enough ? 'info' : 'warning'} showIcon style={{ marginBottom: 12 }} title={enough ? w.left(share.left, share.max, share.each) : w.none} />;
}

export const requestExtension: VerbFields = {
  initial: () => ({ workdays: 3 }),
  Fields({ subject }: { subject: FormSubject }) {
    const w = useWaitingWords();
    const { data } = useLeeway(subject.assignment?.id);
    return (
      <>
        <Left share={data?.extension} />
        <Form.Item name="workdays" label={w.workdays} extra={data?.boundBy ? w.boundBy(data.boundBy.unitName, dayOf(0, data.boundBy.dueAt)) : data?.extension ? w.latest(data.extension.latest) : undefined} rules={[{ required: true, message: w.required }]}><InputNumber min={1} max={60} precision={0} autoFocus /></Form.Item>
        <Reasons kind="extension" />
        <Words name="reason" label={w.reason} />
      </>
    );
  },
};

export const requestSuspension: VerbFields = {
  Fields({ subject }: { subject: FormSubject }) {
    const w = useWaitingWords();
    const { data } = useLeeway(subject.assignment?.id);
    return <><Left share={data?.suspension} /><Reasons kind="suspension" focus /><Day name="until" label={w.until} latest={data?.suspension?.latest} /><Words name="reason" label={w.reason} /></>;
  },
};

export const resume: VerbFields = { Fields: () => <Words name="reason" label={useWaitingWords().resumeWhy} focus /> };
export const goOn: VerbFields = { Fields: () => <Words name="reason" label={useWaitingWords().goOnWhy} min={0} max={500} optional focus /> };

export const askCitizen: VerbFields = {
  initial: () => ({ items: [''] }),
  input: ({ items }) => ({ items: (items as string[]).map((item) => item?.trim()).filter(Boolean) }),
  Fields() {
    const w = useWaitingWords();
    return (
      <>
        <Alert type="info" showIcon style={{ marginBottom: 12 }} title={w.askOnce} />
        <Form.List name="items">{(fields, { add, remove }) => (
          <fieldset className="ask-list">
            <legend>{w.items}</legend>
            {fields.map((field, i) => (
              <div key={field.key} className="ask-item">
                <span aria-hidden="true">{i + 1}.</span>
                <Form.Item name={field.name} noStyle rules={[{ required: true, whitespace: true, min: 2, message: w.itemShort }]}><Input aria-label={`${w.items} ${i + 1}`} placeholder={w.itemHint} maxLength={200} autoFocus={i === fields.length - 1} onPressEnter={(e) => { e.preventDefault(); if (fields.length < 10) add(''); }} /></Form.Item>
                {fields.length > 1 && <Button type="text" aria-label={`${w.removeItem} ${i + 1}`} onClick={() => remove(field.name)}>✕</Button>}
              </div>
            ))}
            {fields.length < 10 && <Button type="dashed" block onClick={() => add('')}>＋ {w.addItem}</Button>}
          </fieldset>
        )}</Form.List>
      </>
    );
  },
};

export const requestPark: VerbFields = {
  Fields({ subject }: { subject: FormSubject }) {
    const w = useWaitingWords();
    const { data } = useLeeway(subject.assignment?.id);
    return (
      <>
        <Reasons kind="park" focus />
        <Words name="explanation" label={w.explanation} hint={w.explanationHint} min={10} message={w.explanationShort} max={1000} />
        <Words name="plan" label={w.plan} message={w.planShort} rows={2} max={1000} />
        <Words name="condition" label={w.condition} hint={w.conditionHint} message={w.planShort} rows={1} max={500} />
        <Day name="reviewDate" label={w.reviewDate} latest={data?.park?.latest} hint={w.reviewHint} />
      </>
    );
  },
};

export const reviewParked: VerbFields = {
  Fields() {
    const w = useWaitingWords();
    return <><Words name="progress" label={w.progress} message={w.progressShort} max={1000} focus /><Day name="reviewDate" label={w.reviewDate} hint={w.reviewHint} /></>;
  },
};
