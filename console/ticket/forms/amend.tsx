import { Checkbox, Form, Input, Select } from 'antd';
import { MatterCascader } from '../../parts/matter-cascader.tsx';
import { RegionCascader } from '../../parts/region-cascader.tsx';
import { useText } from '../../i18n/text.ts';
import { optionsOf } from './options.ts';
import type { FormSubject, Values, VerbFields } from './verb-fields.ts';

const initial = ({ ticket: t }: FormSubject): Values => ({
  title: t.title, regionCode: t.regionCode, address: t.address ?? '', appealType: t.appealType, urgency: t.urgency, matterCode: t.matterCode ?? undefined, isConfidential: t.isConfidential,
});

/** Only what differs is sent, so that the event says what was corrected and nothing else. */
export const changed = (values: Values, subject: FormSubject): Values => {
  const before = initial(subject);
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== undefined && value !== before[name]));
};

export const amend: VerbFields = {
  initial, input: changed,
  Fields({ subject }) {
    const t = useText();
    /** Its words are changed with the scrubbed copy, its protection by two people. */
    const sealed = subject.ticket.isConfidential;
    return (
      <>
        <Form.Item name="title" label={t.field.title}><Input maxLength={200} autoFocus={!sealed} disabled={sealed} /></Form.Item>
        <Form.Item name="regionCode" label={t.field.region}><RegionCascader /></Form.Item>
        <Form.Item name="address" label={t.field.address}><Input maxLength={300} disabled={sealed} /></Form.Item>
        <Form.Item name="appealType" label={t.field.appealType}><Select options={optionsOf(t.appealType)} /></Form.Item>
        <Form.Item name="urgency" label={t.field.urgency}><Select options={optionsOf(t.urgency)} /></Form.Item>
        <Form.Item name="matterCode" label={t.field.matter}><MatterCascader /></Form.Item>
        <Form.Item name="isConfidential" valuePropName="checked"><Checkbox disabled={sealed}>{t.field.confidential}</Checkbox></Form.Item>
      </>
    );
  },
};
