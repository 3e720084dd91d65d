import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/text.ts';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useDoAlert } from './queries.ts';
import type { AlertDetail } from './views.ts';
import { useAlertWords } from './words.ts';

const withForm = ['openTicket', 'makeProblem', 'note', 'dismiss', 'bringBack'];
/** Does the verb ask for anything? */
export const asks = (verb: string): boolean => withForm.includes(verb);
const usualWorkdays = 20;

/** What a verb on an alert needs to know. */
export function AlertModal({ alert, verb, onClose }: { alert: AlertDetail; verb: string; onClose: () => void }) {
  const w = useAlertWords();
  const t = useText();
  const tell = useTell();
  const navigate = useNavigate();
  const act = useDoAlert(alert.alertNo);
  const [form] = Form.useForm<Record<string, unknown>>();
  const lead = Form.useWatch('leadUnitId', form) as string | undefined;
  const titles: Record<string, string> = { openTicket: w.openTicket, makeProblem: w.makeProblem, note: w.note, dismiss: w.dismiss, bringBack: w.bringBack };
  const submit = (input: Record<string, unknown>) => act.mutate({ verb, input, revision: alert.revision }, {
    onSuccess: (after) => {
      tell.done(verb === 'openTicket' && after.ticketNo ? w.opened(after.ticketNo) : w.done);
      onClose();
      if (verb === 'makeProblem' && after.problemNo) void navigate(`/problems/${after.problemNo}`);
    },
    onError: tell.failed,
  });
  const text = (min: number, message: string) => [{ required: true, whitespace: true, min, message }];
  return (
    <Modal open title={titles[verb]} onCancel={onClose} onOk={form.submit} okText={w.make} cancelText={t.common.cancel} confirmLoading={act.isPending} okButtonProps={{ danger: verb === 'dismiss' }} width={560} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ urgency: 'normal', workdays: usualWorkdays, title: alert.title.slice(0, 100) }}>
        {verb === 'openTicket' && <>
          <Form.Item name="words" label={w.demand} extra={w.demandHint} rules={text(6, w.needText)}><Input.TextArea rows={4} maxLength={1000} autoFocus /></Form.Item>
          <Form.Item name="urgency" label={w.urgency}><Radio.Group options={Object.entries(t.urgency).map(([value, label]) => ({ value, label }))} /></Form.Item>
        </>}
        {verb === 'makeProblem' && <>
          <p className="quiet" style={{ marginTop: 0 }}>{w.problemHint(alert.tickets.length + alert.ticketsHidden)}</p>
          <Form.Item name="title" label={w.problemTitle} rules={text(4, w.needTitle)}><Input maxLength={100} autoFocus /></Form.Item>
          <Form.Item name="leadUnitId" label={w.leadUnit} rules={[{ required: true, message: w.needLead }]}><UnitPicker /></Form.Item>
          <Form.Item name="supportUnitIds" label={w.supportUnits}><UnitPicker multiple except={lead ? [lead] : []} /></Form.Item>
          <Form.Item name="workdays" label={w.workdays}><InputNumber min={1} max={250} precision={0} /></Form.Item>
        </>}
        {verb === 'note' && <Form.Item name="text" label={w.noteLabel} rules={text(6, w.needText)}><Input.TextArea rows={4} maxLength={1000} autoFocus /></Form.Item>}
        {verb === 'dismiss' && <>
          <p className="quiet" style={{ marginTop: 0 }}>{w.dismissHint}</p>
          <Form.Item name="reasonCode" label={w.reasonCode} rules={[{ required: true, message: w.needReason }]}><Select options={Object.entries(w.reasons).map(([value, label]) => ({ value, label }))} /></Form.Item>
        </>}
        {(verb === 'dismiss' || verb === 'bringBack') && <Form.Item name="reason" label={w.reason} rules={text(4, w.needWhy)}><Input.TextArea rows={3} maxLength={500} /></Form.Item>}
      </Form>
    </Modal>
  );
}
