import { Form, Input, Modal } from 'antd';
import type { GroupDetail } from '../views.ts';
import { useRulingWords } from '../words.ts';
import { useAsk } from './use-ask.ts';

/** 改名: a name that people gave is kept; left empty, the machine names it again. */
export function RenameModal({ group, onClose }: { group: GroupDetail; onClose: () => void }) {
  const w = useRulingWords();
  const ask = useAsk(group.groupKey);
  const [form] = Form.useForm<{ name?: string; reason?: string }>();
  const submit = async ({ name = '', reason = '' }: { name?: string; reason?: string }) => {
    if (await ask.send('rename', { name: name.trim() || null, reason: reason.trim() })) onClose();
  };
  return (
    <Modal open title={w.renameTitle} onCancel={onClose} onOk={form.submit} confirmLoading={ask.busy} width={480}>
      <Form form={form} layout="vertical" initialValues={{ name: group.name }} onFinish={submit}>
        <Form.Item name="name" label={w.groupName} extra={w.renameHint} rules={[{ min: 2, max: 30, message: w.nameCheck }]}><Input autoFocus allowClear maxLength={30} /></Form.Item>
        <Form.Item name="reason" label={w.reason}><Input maxLength={500} /></Form.Item>
      </Form>
    </Modal>
  );
}
