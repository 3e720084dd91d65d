import { Form, Input, Modal, Select } from 'antd';
import { useText } from '../i18n/text.ts';
import { useTell } from '../parts/use-tell.ts';
import { useBlockWords } from './block-words.ts';
import { useSecurityAct } from './queries.ts';
import { useSecurityWords } from './words.ts';

/** A number that is not put through for a while. */
export function BlockForm({ onClose }: { onClose: () => void }) {
  const t = useText();
  const s = useSecurityWords();
  const w = useBlockWords();
  const tell = useTell();
  const act = useSecurityAct();
  const [form] = Form.useForm<{ number: string; hours: number; reason: string }>();
  return (
    <Modal open title={w.addTitle} onCancel={onClose} onOk={() => form.submit()} okText={t.common.confirm} cancelText={t.common.cancel} confirmLoading={act.isPending} destroyOnHidden width={480}>
      <p className="quiet">{w.humane}</p>
      <Form form={form} layout="vertical" initialValues={{ hours: 24 }} onFinish={(input) => act.mutate({ path: '/api/phone-blocks', input }, { onSuccess: () => { tell.done(input.hours > 24 ? w.waits : w.blocked); onClose(); }, onError: tell.failed })}>
        <Form.Item name="number" label={w.number} rules={[{ required: true, whitespace: true, message: s.required }]}><Input autoFocus maxLength={40} inputMode="tel" /></Form.Item>
        <Form.Item name="hours" label={w.hours} extra={w.alone}><Select options={Object.entries(w.hoursOf).map(([value, label]) => ({ value: Number(value), label }))} /></Form.Item>
        <Form.Item name="reason" label={s.reason} rules={[{ required: true, whitespace: true, min: 4, message: s.reasonShort }]}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
