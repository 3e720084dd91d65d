import { Form, Input, Modal } from 'antd';
import { ticketNumbers } from './ticket-numbers.ts';
import type { Ask } from './use-ask.ts';
import { useProblemWords } from './words.ts';

export function JoinModal({ ask, open, onClose }: { ask: Ask; open: boolean; onClose: () => void }) {
  const w = useProblemWords();
  const [form] = Form.useForm<{ list: string }>();
  const submit = async ({ list }: { list: string }) => { if (await ask.send('join', { ticketNos: ticketNumbers(list) }, w.joined)) onClose(); };
  return (
    <Modal open={open} title={w.joinTitle} onCancel={onClose} onOk={form.submit} confirmLoading={ask.busy} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="list" label={w.joinHint} rules={[{ validator: async (_, list: string | undefined) => { if (!ticketNumbers(list ?? '').length) throw new Error(w.joinCheck); } }]}><Input.TextArea rows={4} /></Form.Item>
      </Form>
    </Modal>
  );
}
