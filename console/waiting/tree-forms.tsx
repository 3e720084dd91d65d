/** Forms of handing work down, and of taking it back up. */
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { containsWords } from '../parts/contains-words.ts';
import type { FormSubject, VerbFields } from '../ticket/forms/verb-fields.ts';
import { Words } from './forms.tsx';
import { useLeeway } from './queries.ts';
import { useWaitingWords } from './words.ts';

const grassroots = ['subdistrict', 'community', 'grid'];
const open = ['dispatched', 'signed', 'handling', 'returnPending', 'suspended'];

export const delegate: VerbFields = {
  Fields({ subject }: { subject: FormSubject }) {
    const w = useWaitingWords();
    const { data, isPending } = useLeeway(subject.assignment?.id);
    const picked = Form.useWatch('unitId') as string | undefined;
    const busy = subject.ticket.assignments.filter((a) => open.includes(a.state)).map((a) => a.unitId);
    const units = (data?.below ?? []).filter((u) => !busy.includes(u.unitId));
    const needsReason = data?.department != null && grassroots.includes(units.find((u) => u.unitId === picked)?.level ?? '');
    return (
      <>
        <Form.Item name="unitId" label={w.below} extra={w.belowHint} rules={[{ required: true, message: w.required }]}>
          <Select autoFocus loading={isPending} notFoundContent={w.noneBelow} options={units.map((u) => ({ value: u.unitId, label: u.name }))} showSearch={{ filterOption: (input, option) => containsWords(option?.label ?? '', input) }} />
        </Form.Item>
        {needsReason && (
          <>
            <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={w.department(data.department!)} />
            <Words name="pushDownReason" label={w.pushDownReason} rows={1} max={500} />
          </>
        )}
        <Words name="advice" label={w.advice} min={2} message={w.adviceShort} />
        <Form.Item name="workdays" label={w.limit} extra={w.limitHint}><InputNumber min={1} max={60} precision={0} /></Form.Item>
      </>
    );
  },
};

export const sendBackPart: VerbFields = {
  Fields() {
    const w = useWaitingWords();
    return <><Words name="reason" label={w.sendBackWhy} focus /><Form.Item name="workdays" label={w.limit} extra={w.limitHint}><InputNumber min={1} max={60} precision={0} /></Form.Item></>;
  },
};

/** In the form of 办结: what those below have reported, to be taken into the unit's own reply, and why it does not wait for the rest. */
export function FromBelow({ subject }: { subject: FormSubject }) {
  const w = useWaitingWords();
  const form = Form.useFormInstance<{ reply?: string }>();
  const { assignment: own, ticket } = subject;
  if (!own) return null;
  const reports = ticket.assignments.filter((a) => (a.parentId === own.id || (own.role === 'lead' && a.role === 'support' && a.parentId === null)) && a.id !== own.id);
  const done = reports.filter((a) => a.state === 'resolved' && a.reply);
  const waiting = reports.filter((a) => open.includes(a.state));
  const take = (reply: string) => { const before = form.getFieldValue('reply') as string | undefined; form.setFieldValue('reply', [before?.trim(), reply].filter(Boolean).join('\n')); };
  return (
    <>
      {done.map((a) => (
        <div key={a.id} className="from-below">
          <div><b>{w.adopted(a.unitName)}</b> <Button size="small" onClick={() => take(a.reply!)}>{w.adopt}</Button></div>
          <p className="said">{a.reply}</p>
        </div>
      ))}
      {waiting.length > 0 && (
        <>
          <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={w.waiting(waiting.length)} description={waiting.map((a) => a.unitName).join('、')} />
          <Form.Item name="waiveReason" label={w.waiveReason} extra={w.waiveHint} rules={[{ whitespace: true, min: 4, message: w.reasonShort }]}><Input maxLength={500} /></Form.Item>
        </>
      )}
    </>
  );
}
