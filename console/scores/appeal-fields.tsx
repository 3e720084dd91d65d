import { useEffect } from 'react';
import { Alert, Checkbox, Form, Input, Select } from 'antd';
import { useCity } from '../api/queries.ts';
import { useSay } from '../i18n/text.ts';
import type { FormSubject, VerbFields } from '../ticket/forms/verb-fields.ts';
import { useAppealable } from './queries.ts';
import { useScoreWords } from './words.ts';

/** What an appeal says: in which metrics of a published month, of what kind, why, and by what it can be seen. */
export function AppealFields({ assignmentId, month }: { assignmentId: number; month?: string }) {
  const w = useScoreWords();
  const say = useSay();
  const city = useCity();
  const form = Form.useFormInstance();
  const { data } = useAppealable(assignmentId);
  const items = data?.items ?? [];
  const months = [...new Set(items.map((i) => i.month))];
  const chosen = Form.useWatch<string | undefined>('month', form) ?? month ?? months[0];
  useEffect(() => { if (!month && months[0] && !form.getFieldValue('month')) form.setFieldValue('month', months[0]); }, [month, months, form]);
  if (data && !items.length) return <Alert type="info" showIcon title={w.nothingToAppeal} />;
  return (
    <>
      <p className="quiet" style={{ marginTop: 0 }}>{w.appealHint}</p>
      <Form.Item name="month" label={w.month} hidden={month !== undefined} rules={[{ required: true }]}><Select options={months.map((m) => ({ value: m, label: m }))} style={{ maxWidth: 160 }} /></Form.Item>
      <Form.Item name="metricIds" label={w.appealMetrics} rules={[{ required: true, message: w.appealMetrics }]}><Checkbox.Group options={items.filter((i) => i.month === chosen).map((i) => ({ value: i.metricId, label: say(i) }))} /></Form.Item>
      <Form.Item name="reasonCode" label={w.appealReason} rules={[{ required: true, message: w.appealReason }]}><Select options={Object.entries(city.data?.words.requestReason.scoreAppeal ?? {}).map(([value, label]) => ({ value, label }))} style={{ maxWidth: 260 }} /></Form.Item>
      <Form.Item name="reason" label={w.appealWhy} rules={[{ required: true, whitespace: true, min: 4, message: w.whyHint }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="evidence" label={w.evidence} extra={w.evidenceHint} rules={[{ required: true, whitespace: true, min: 4, message: w.evidenceHint }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
    </>
  );
}

/** The same from the ticket's own page. */
export const appealScore: VerbFields = { Fields: ({ subject }: { subject: FormSubject }) => <AppealFields assignmentId={subject.assignment!.id} /> };
