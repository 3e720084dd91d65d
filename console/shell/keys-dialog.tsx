import { Modal } from 'antd';
import { useText } from '../i18n/text.ts';
import { useShortcutList } from './shortcuts.tsx';

/** Every key that does something on this page. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const list = useShortcutList();
  const shown = open ? list() : [];
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t.keys.title} width={420}>
      <table style={{ width: '100%', borderSpacing: '0 6px' }}>
        <thead className="hidden-visually"><tr><th>{t.keys.press}</th><th>{t.keys.does}</th></tr></thead>
        <tbody>
          {shown.map((s) => <tr key={s.keys + s.label}><td style={{ width: 120 }}><kbd>{s.keys}</kbd></td><td>{s.label}</td></tr>)}
        </tbody>
      </table>
    </Modal>
  );
}
