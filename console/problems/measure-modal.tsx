import { Form, Input, Modal, Radio } from 'antd';
import type { Ask } from './use-ask.ts';
import { measureKinds, type Measure } from './views.ts';
import { useProblemWords } from './words.ts';

interface Fields { kind: Measure['kind']; title: string }

export function MeasureModal({ ask, open, onClose }: { ask: Ask; open: boolean; onClose: () => void }) {
  const w = useProblemWords();
  const [form] = Form.useForm<Fields>();
  const submit = async (fields: Fields) => { if (await ask.send('measure', { ...fields }, w.measureDone)) onClose(); };
  return (
    <Modal open={open} title={w.measures} onCancel={onClose} onOk={form.submit} confirmLoading={ask.busy} destroyOnHidden>
      <Form<Fields> form={form} layout="vertical" onFinish={submit} initialValues={{ kind: 'works' }}>
        <Form.Item name="kind" label={w.kind}><Radio.Group options={measureKinds.map((k) => ({ value: k, label: w.kinds[k] }))} /></Form.Item>
        <Form.Item name="title" label={w.measureTitle} rules={[{ required: true, whitespace: true, min: 2, message: w.needMeasure }]}><Input.TextArea rows={2} maxLength={200} /></Form.Item>
      </Form>
    </Modal>
  );
}
