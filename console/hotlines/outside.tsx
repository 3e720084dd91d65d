import { Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { OutsideView } from '../../ticketing/index.ts';
import { get } from '../api/client.ts';
import type { TicketDetail } from '../api/types.ts';
import { words } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';

const useWords = words({
  title: '外部系统办理', number: '外部单号', none: '尚未返回', states: { waiting: '待推送', sent: '已推送', over: '已结束' } as Record<string, string>, sent: '推送', readOnly: '承办单位在其系统中办理，这里只读。', centre: '未提供市民电话，请由热线中心联系市民。', waitingHint: '对方系统未接收，将自动重试；多次失败后由管理员处理，派单员可「转本系统办理」。',
  status: { accepted: '受理', contacted: '联系市民', returned: '退回', extensionAsked: '申请延期', resolved: '办结' } as Record<string, string>, outcome: { applied: '已采纳', alreadyDone: '此前已办', held: '待联系市民后生效', refused: '未采纳' } as Record<string, string>,
}, {
  title: 'Handled outside', number: 'Number there', none: 'none yet', states: { waiting: 'to be sent', sent: 'sent', over: 'over' }, sent: 'sent', readOnly: 'The unit works on it in its own system; it is read-only here.', centre: 'The citizen’s number was not shared; the centre contacts the citizen.', waitingHint: 'Not taken there yet; it is tried again by itself. A dispatcher may take it in-house.',
  status: { accepted: 'Accepted', contacted: 'Contacted', returned: 'Returned', extensionAsked: 'Extension asked', resolved: 'Resolved' }, outcome: { applied: 'done', alreadyDone: 'was done already', held: 'waits for the contact', refused: 'refused' },
});

/** Where a part is handled in the system of its line: the number there, and what was told. Nothing where none is. */
export function Outside({ ticket }: { ticket: TicketDetail }) {
  const w = useWords();
  const { data } = useQuery({ queryKey: ['ticket', ticket.ticketNo, 'outside'], queryFn: ({ signal }) => get<OutsideView>(`/api/tickets/${ticket.ticketNo}/outside`, signal), enabled: ticket.hotlineNumber !== '12345' });
  if (!data?.cases.length) return null;
  return (
    <section className="panel" aria-label={w.title}>
      <h2>{w.title}</h2>
      {data.cases.map((c) => (
        <div key={c.id} className="unit-part">
          <div className="unit-part-head"><b>{c.line} {c.lineName}</b><Tag variant="filled">{w.states[c.state]}</Tag></div>
          <div>{w.number} <b className="number">{c.outsideNo ?? w.none}</b>{c.sentAt && <span className="quiet"> · {w.sent} <Moment at={c.sentAt} /></span>}</div>
          {c.state === 'waiting' && <p className="quiet" style={{ margin: '4px 0 0' }}>{w.waitingHint}</p>}
          {c.state === 'sent' && <p className="quiet" style={{ margin: '4px 0 0' }}>{w.readOnly}{!c.sharesPhone && w.centre}</p>}
          {c.told.map((t) => <div key={`${t.status} ${t.at}`} style={{ fontSize: 13 }}>{w.status[t.status] ?? t.status} · {w.outcome[t.outcome]} · <Moment at={t.at} />{t.why && <span className="quiet"> {t.why}</span>}</div>)}
        </div>
      ))}
    </section>
  );
}
