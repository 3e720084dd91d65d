import { useEffect, useState } from 'react';
import { Input, Modal } from 'antd';
import { dateOf } from '../parts/time.ts';
import { useKnowledgeWords } from './words.ts';

interface Props { open: boolean; expiresOn: string | null; busy: boolean; onClose: () => void; onConfirm: (input: { expiresOn: string | null; note?: string }) => void }

const inAYear = () => dateOf(new Date(Date.now() + 365 * 86_400_000).toISOString());

/** The owner says until when it holds. */
export function VerifyModal({ open, expiresOn, busy, onClose, onConfirm }: Props) {
  const w = useKnowledgeWords();
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  useEffect(() => { if (open) { setUntil(expiresOn === null ? '' : inAYear()); setNote(''); } }, [open, expiresOn]);
  return (
    <Modal open={open} title={w.verifyTitle} onCancel={onClose} onOk={() => onConfirm({ expiresOn: until || null, ...(note.trim() ? { note: note.trim() } : {}) })} confirmLoading={busy} destroyOnHidden>
      <p className="quiet">{w.verifyHint}</p>
      <label style={{ display: 'block', marginBottom: 12 }}>{w.expiresOn} <span className="quiet">（{w.expiresHint}）</span><Input type="date" value={until} onChange={(e) => setUntil(e.target.value)} /></label>
      <label style={{ display: 'block' }}>{w.verifyNote}<Input value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} /></label>
    </Modal>
  );
}
