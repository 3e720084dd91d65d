import { useState } from 'react';
import { Input, Modal } from 'antd';
import { useText } from '../i18n/text.ts';

/** The shortest reason the server takes. */
export const shortestReason = 4;

interface Props { open: boolean; title: string; hint?: string; danger?: boolean; busy?: boolean; onClose: () => void; onConfirm: (reason: string) => void }

/** Asks for a reason before something that is recorded or cannot be taken back. */
export function ReasonModal({ open, title, hint, danger = false, busy = false, onClose, onConfirm }: Props) {
  const t = useText();
  const [reason, setReason] = useState('');
  const enough = reason.trim().length >= shortestReason;
  const confirm = () => { if (enough && !busy) onConfirm(reason.trim()); };
  return (
    <Modal
      open={open} title={title} onCancel={onClose} onOk={confirm} okText={t.common.confirm} cancelText={t.common.cancel} confirmLoading={busy} destroyOnHidden
      okButtonProps={{ disabled: !enough, danger }} afterOpenChange={(shown) => { if (!shown) setReason(''); }} width={460}
    >
      <label style={{ display: 'block' }}>
        <span className="quiet">{hint ?? t.common.reasonHint}</span>
        <Input.TextArea autoFocus rows={3} maxLength={2000} value={reason} onChange={(e) => setReason(e.target.value)} style={{ marginTop: 6 }} aria-label={t.common.reason}
          onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) confirm(); }} />
      </label>
    </Modal>
  );
}
