import { Checkbox, Form, Input, Select } from 'antd';
import { useCity } from '../api/queries.ts';
import { useFormWords } from '../ticket/form-words.ts';
import { optionsOf } from '../ticket/forms/options.ts';
import type { VerbFields } from '../ticket/forms/verb-fields.ts';
import { useConfidentialWords } from './words.ts';

function Why({ kind }: { kind: 'reveal' | 'lift' }) {
  const w = useFormWords();
  const city = useCity();
  return (
    <>
      <Form.Item name="reasonCode" label={w.reasonCode} rules={[{ required: true, message: w.required }]}><Select options={optionsOf(city.data?.words.requestReason[kind] ?? {})} /></Form.Item>
      <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true, min: 4, message: w.reasonShort }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
    </>
  );
}

/** Only what was given can be asked for; of an anonymous reporter the words alone. */
export const requestReveal: VerbFields = {
  initial: () => ({ reasonCode: 'verify' }),
  Fields({ subject }) {
    const w = useConfidentialWords();
    const offered = [...(subject.ticket.confidential?.kept ?? []), 'content'];
    return (
      <>
        <p className="quiet" style={{ marginTop: 0 }}>{w.twoPeople}</p>
        <Form.Item name="fields" label={w.fields} rules={[{ required: true, message: w.fieldsMissing }]}><Checkbox.Group options={offered.map((value) => ({ value, label: w.field[value] }))} /></Form.Item>
        <Why kind="reveal" />
      </>
    );
  },
};

export const requestLift: VerbFields = {
  Fields() {
    const w = useConfidentialWords();
    return <><p className="quiet" style={{ marginTop: 0 }}>{w.liftHint}</p><Why kind="lift" /></>;
  },
};
