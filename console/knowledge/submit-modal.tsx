import { useState } from 'react';
import { Checkbox, Modal } from 'antd';
import { NamesWarning } from './names-warning.tsx';
import { useKnowledgeWords } from './words.ts';

interface Props { open: boolean; suspects: readonly string[]; busy: boolean; onClose: () => void; onConfirm: () => void }

/** Before a draft from a ticket goes to review: somebody says that no person is in it any more. */
export function SubmitModal({ open, suspects, busy, onClose, onConfirm }: Props) {
  const w = useKnowledgeWords();
  const [sure, setSure] = useState(false);
  return (
    <Modal open={open} title={w.namesTitle} onCancel={onClose} onOk={onConfirm} okButtonProps={{ disabled: !sure }} confirmLoading={busy} destroyOnHidden afterOpenChange={(shown) => { if (!shown) setSure(false); }}>
      <NamesWarning suspects={suspects} />
      <Checkbox checked={sure} onChange={(e) => setSure(e.target.checked)} style={{ marginTop: 12 }}>{w.namesDone}</Checkbox>
    </Modal>
  );
}
