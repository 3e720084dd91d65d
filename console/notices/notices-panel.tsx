import { Button, Tag } from 'antd';
import { useSay } from '../i18n/text.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { Moment } from '../parts/moment.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useConsent, useTicketNotices, type NoticeView } from './queries.ts';
import { useNoticeWords } from './words.ts';

const colour: Record<NoticeView['state'], string> = { waiting: 'default', sent: 'green', failed: 'red', off: 'default' };

/** What the citizen was told and whether it reached them; and their wish to be told nothing. */
export function NoticesPanel({ ticketNo }: { ticketNo: string }) {
  const w = useNoticeWords();
  const say = useSay();
  const tell = useTell();
  const notices = useTicketNotices(ticketNo);
  const consent = useConsent(ticketNo);
  if (notices.isError) return <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />;
  if (!notices.data) return null;
  const { items, noticesOff, maySwitch } = notices.data;
  return (
    <section className="panel" aria-label={w.panel}>
      <h2>{w.panel}</h2>
      {noticesOff && <p style={{ margin: '0 0 8px' }}>{w.off}</p>}
      {items.length === 0 ? <p className="quiet" style={{ margin: 0 }}>{w.none}</p> : (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 10 }}>
          {items.map((n) => (
            <li key={n.id}>
              <div style={{ display: 'flex', gap: 6, flexWrap: 'wrap', alignItems: 'baseline' }}>
                <b>{say(n.stageName)}</b><Tag variant="filled" color={colour[n.state]} style={{ margin: 0 }}>{w.state[n.state]}</Tag><span className="quiet">{w.channel[n.channel]}{n.to ? ` ${n.to}` : ''}</span><span style={{ marginInlineStart: 'auto' }}><Moment at={n.sentAt ?? n.createdAt} /></span>
              </div>
              <p className="quiet" style={{ margin: '2px 0 0', overflowWrap: 'anywhere' }}>{n.body}</p>
              {(n.why || n.notBefore || n.resends > 0) && <p style={{ margin: '2px 0 0', color: n.state === 'failed' ? '#c41d1d' : undefined }}>{[n.why && say(n.why), n.resends > 0 && w.again(n.resends)].filter(Boolean).join('，')}{n.notBefore && <span className="quiet">{w.until} <Moment at={n.notBefore} /></span>}</p>}
            </li>
          ))}
        </ul>
      )}
      {maySwitch && <Button size="small" style={{ marginTop: 10 }} loading={consent.isPending} onClick={() => consent.mutate(!noticesOff, { onSuccess: () => tell.done(w.done), onError: tell.failed })}>{noticesOff ? w.switchOn : w.switchOff}</Button>}
    </section>
  );
}
