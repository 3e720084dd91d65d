import { useState } from 'react';
import { Button, Input, Modal } from 'antd';
import { useText } from '../i18n/text.ts';
import { useFloorWords } from './words.ts';

/** A line of text to one agent, or to all at work. */
export function MessageModal({ title, busy, onClose, onSend }: { title: string; busy: boolean; onClose: () => void; onSend: (text: string) => void }) {
  const w = useFloorWords();
  const t = useText();
  const [text, setText] = useState('');
  const send = () => { if (text.trim() && !busy) onSend(text.trim()); };
  return (
    <Modal open title={title} onCancel={onClose} onOk={send} okText={w.send} cancelText={t.common.cancel} confirmLoading={busy} okButtonProps={{ disabled: !text.trim() }} width={460}>
      <div className="floor-quick">{w.quick.map((q) => <Button key={q} size="small" onClick={() => setText(q)}>{q}</Button>)}</div>
      <Input.TextArea autoFocus rows={3} maxLength={200} showCount aria-label={w.text} value={text} onChange={(e) => setText(e.target.value)} onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) send(); }} />
    </Modal>
  );
}
