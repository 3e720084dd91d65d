import { Form, Input, Modal } from 'antd';
import type { GroupMember } from '../views.ts';
import { useMemberWords, useRulingWords } from '../words.ts';
import { ChosenList } from './chosen-list.tsx';
import { ReasonField } from './reason-field.tsx';

interface Props { chosen: readonly GroupMember[]; busy: boolean; onClose: () => void; onConfirm: (input: { name?: string; reason: string }) => void }

/** 拆分: those chosen become a group of their own. */
export function SplitModal({ chosen, busy, onClose, onConfirm }: Props) {
  const w = useRulingWords();
  const m = useMemberWords();
  const [form] = Form.useForm<{ name?: string; reason: string }>();
  return (
    <Modal open title={w.splitTitle(chosen.length)} onCancel={onClose} onOk={form.submit} confirmLoading={busy} width={560}>
      <p className="quiet" style={{ marginTop: 0 }}>{w.splitHint}</p>
      <ChosenList chosen={chosen} label={m.chosen(chosen.length)} />
      <Form form={form} layout="vertical" onFinish={({ name, reason }) => onConfirm({ ...(name?.trim() ? { name: name.trim() } : {}), reason: reason.trim() })}>
        <Form.Item name="name" label={w.newName} extra={w.newNameHint} rules={[{ min: 2, max: 30, message: w.nameCheck }]}><Input autoFocus maxLength={30} /></Form.Item>
        <ReasonField onSubmit={form.submit} />
      </Form>
    </Modal>
  );
}
