import { useState } from 'react';
import { Input, Modal, Radio } from 'antd';
import { useKnowledgeWords } from './words.ts';

interface Props { open: boolean; busy: boolean; onClose: () => void; onConfirm: (input: { kind: string; note?: string }) => void }

/** 有误: what is wrong, in one press and a word where there is time for one. */
export function ReportModal({ open, busy, onClose, onConfirm }: Props) {
  const w = useKnowledgeWords();
  const [kind, setKind] = useState('wrong');
  const [note, setNote] = useState('');
  return (
    <Modal open={open} title={w.reportTitle} onCancel={onClose} onOk={() => onConfirm({ kind, ...(note.trim() ? { note: note.trim() } : {}) })} confirmLoading={busy} destroyOnHidden width={460} afterOpenChange={(shown) => { if (!shown) { setKind('wrong'); setNote(''); } }}>
      <Radio.Group aria-label={w.reportKind} value={kind} onChange={(e) => setKind(e.target.value as string)} options={Object.entries(w.reportKinds).map(([value, label]) => ({ value, label }))} />
      <label style={{ display: 'block', marginTop: 12 }}>{w.reportNote}<Input.TextArea rows={3} maxLength={500} value={note} onChange={(e) => setNote(e.target.value)} /></label>
    </Modal>
  );
}
