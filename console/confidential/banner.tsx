import { Alert } from 'antd';
import { LockOutlined } from '@ant-design/icons';
import type { TicketDetail } from '../api/types.ts';
import { useConfidentialWords } from './words.ts';

const cityTime = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });

/** On top of a confidential ticket: that it is one, how its copy stands, and until when this reader may look. */
export function ConfidentialBanner({ ticket }: { ticket: TicketDetail }) {
  const w = useConfidentialWords();
  const c = ticket.confidential;
  if (!c) return ticket.isAnonymous ? <Alert type="info" showIcon icon={<LockOutlined />} title={w.anonymous} style={{ marginBottom: 12 }} /> : null;
  const copy = c.confirmedAt ? w.confirmed(c.confirmedBy ?? '') : w.unconfirmed;
  return (
    <Alert
      type={c.confirmedAt ? 'info' : 'warning'} showIcon icon={<LockOutlined />} style={{ marginBottom: 12 }} title={<><b>{w.banner}</b> {copy}</>}
      description={<>{w.apart}{ticket.isAnonymous && ` ${w.anonymous}`}{c.grantedUntil && <div><b>{w.granted(c.grantedFields.map((f) => w.field[f]).join('、'), cityTime.format(new Date(c.grantedUntil)))}</b></div>}</>}
    />
  );
}
