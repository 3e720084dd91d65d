import { useState } from 'react';
import { Modal, Radio } from 'antd';
import { useText } from '../i18n/text.ts';
import { useFloorWords } from './words.ts';

const offered = ['teamLead', 'rest', 'meal', 'training', 'meeting', 'paperwork', 'other'];

/** Why somebody is set busy: the reason stands on their own strip. */
export function BusyModal({ name, busy, onClose, onPick }: { name: string; busy: boolean; onClose: () => void; onPick: (reason: string) => void }) {
  const w = useFloorWords();
  const t = useText();
  const [reason, setReason] = useState('teamLead');
  return (
    <Modal open title={w.busyTitle(name)} onCancel={onClose} onOk={() => onPick(reason)} okText={t.common.confirm} cancelText={t.common.cancel} confirmLoading={busy} width={420}>
      <Radio.Group aria-label={w.reason} value={reason} onChange={(e) => setReason(e.target.value as string)} options={offered.map((value) => ({ value, label: w.reasons[value] }))} />
    </Modal>
  );
}
