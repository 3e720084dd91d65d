import { Form, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Loaded } from '../../parts/loaded.tsx';
import { useComparison } from '../queries.ts';
import type { GroupComparison, GroupDetail } from '../views.ts';
import { useRulingWords } from '../words.ts';
import { Comparison } from './comparison.tsx';
import { GroupChoice } from './group-choice.tsx';
import { ReasonField } from './reason-field.tsx';
import { useAsk } from './use-ask.ts';

/** 合并: two groups side by side, which of them stays, and why they are one matter. */
export function MergeModal({ group, first, onClose }: { group: GroupDetail; first: string | undefined; onClose: () => void }) {
  const w = useRulingWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ other: string; reason: string }>();
  const other = Form.useWatch('other', form) ?? first;
  const compared = useComparison(group.groupKey, other);
  const [chosen, setStaysHere] = useState<boolean>();
  const staysHere = chosen ?? largerStays(compared.data);
  const [going, staying] = staysHere ? [other ?? '', group.groupKey] : [group.groupKey, other ?? ''];
  const ask = useAsk(going);
  const submit = async ({ reason }: { reason: string }) => {
    if (!(await ask.send('merge', { into: staying, reason: reason.trim() }))) return;
    onClose();
    void navigate(`/groups/${encodeURIComponent(staying)}`);
  };
  return (
    <Modal open title={w.mergeTitle} onCancel={onClose} onOk={form.submit} confirmLoading={ask.busy} width={920}>
      <Form form={form} layout="vertical" initialValues={{ other: first }} onFinish={submit}>
        <Form.Item name="other" label={w.mergeInto} rules={[{ required: true, message: w.needGroup }]}><GroupChoice groupKey={group.groupKey} /></Form.Item>
        {other && <Loaded query={compared}>{(c) => (
          <>
            <Comparison compared={c} staysHere={staysHere} />
            <p style={{ margin: '8px 0' }}><label style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}><Switch size="small" checked={staysHere} onChange={setStaysHere} />{w.swap}</label></p>
            <p className="quiet" style={{ margin: '0 0 8px' }}>{w.mergeHint(staysHere ? c.right.name : c.left.name)}</p>
          </>
        )}</Loaded>}
        <ReasonField onSubmit={form.submit} />
      </Form>
    </Modal>
  );
}

/** Proposed until somebody chooses: the group in hand stays, else the one with more appeals. */
function largerStays(c: GroupComparison | undefined): boolean {
  if (!c) return false;
  return c.left.problem !== null || c.right.problem !== null ? c.left.problem !== null : c.left.messages >= c.right.messages;
}
