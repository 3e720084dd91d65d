import { Form, InputNumber, Modal } from 'antd';
import { useText } from '../i18n/text.ts';
import { useTell } from '../parts/use-tell.ts';
import { useSaveLimits, type FloorView } from './queries.ts';
import { useFloorWords } from './words.ts';

/** From when on the floor says that something is wrong. */
export function LimitsModal({ limits, onClose }: { limits: FloorView['limits']; onClose: () => void }) {
  const w = useFloorWords();
  const t = useText();
  const tell = useTell();
  const save = useSaveLimits();
  const [form] = Form.useForm<FloorView['limits']>();
  return (
    <Modal open title={w.limits} onCancel={onClose} onOk={form.submit} okText={w.save} cancelText={t.common.cancel} confirmLoading={save.isPending} width={460}>
      <Form form={form} layout="horizontal" labelCol={{ flex: '190px' }} initialValues={limits} onFinish={(values) => save.mutate(values, { onSuccess: () => { tell.done(w.saved); onClose(); }, onError: tell.failed })}>
        {Object.keys(limits).map((name) => <Form.Item key={name} name={name} label={w.limitOf[name] ?? name} rules={[{ required: true }]}><InputNumber min={1} max={3600} /></Form.Item>)}
      </Form>
    </Modal>
  );
}
