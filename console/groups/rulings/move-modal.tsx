import { Form, Modal } from 'antd';
import type { GroupDetail, GroupMember } from '../views.ts';
import { useMemberWords, useRulingWords } from '../words.ts';
import { ChosenList } from './chosen-list.tsx';
import { GroupChoice } from './group-choice.tsx';
import { ReasonField } from './reason-field.tsx';

interface Props { group: GroupDetail; chosen: readonly GroupMember[]; busy: boolean; onClose: () => void; onConfirm: (input: { to: string; reason: string }) => void }

/** 移组: those chosen belong to another group. */
export function MoveModal({ group, chosen, busy, onClose, onConfirm }: Props) {
  const w = useRulingWords();
  const m = useMemberWords();
  const [form] = Form.useForm<{ to: string; reason: string }>();
  return (
    <Modal open title={w.moveTitle(chosen.length)} onCancel={onClose} onOk={form.submit} confirmLoading={busy} width={620}>
      <p className="quiet" style={{ marginTop: 0 }}>{w.moveHint}</p>
      <ChosenList chosen={chosen} label={m.chosen(chosen.length)} />
      <Form form={form} layout="vertical" onFinish={({ to, reason }) => onConfirm({ to, reason: reason.trim() })}>
        <Form.Item name="to" label={w.toGroup} rules={[{ required: true, message: w.needGroup }]}><GroupChoice groupKey={group.groupKey} /></Form.Item>
        <ReasonField onSubmit={form.submit} />
      </Form>
    </Modal>
  );
}
