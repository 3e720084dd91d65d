import { Button, Table } from 'antd';
import { Link } from 'react-router';
import { useSay, useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useChosen } from '../parts/use-chosen.ts';
import { useTell } from '../parts/use-tell.ts';
import { useFailedNotices, useResend } from './queries.ts';
import { useNoticeWords } from './words.ts';

/** Notices that no carrier took, with why; sent again one, some or all. */
export function FailedNotices() {
  const t = useText();
  const w = useNoticeWords();
  const say = useSay();
  const tell = useTell();
  const failed = useFailedNotices();
  const resend = useResend();
  const { chosen, clear, orAll, rowSelection } = useChosen();
  const send = (ids: number[]) => resend.mutate(ids, { onSuccess: ({ sent }) => { clear(); tell.done(w.resent(sent)); }, onError: tell.failed });
  return (
    <Loaded query={failed}>{({ items, mayResend }) => (
      <>
        {mayResend && items.length > 0 && <Button type="primary" style={{ marginBottom: 8 }} loading={resend.isPending} onClick={() => send(orAll(items))}>{chosen.length ? `${w.resend}（${chosen.length}）` : w.resendAll}</Button>}
        <Table
          size="small" rowKey="id" pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} dataSource={items} scroll={{ x: 900 }} locale={{ emptyText: <EmptyState title={w.noFailed} /> }}
          {...(mayResend ? { rowSelection } : {})}
          columns={[
            { title: t.field.ticketNo, key: 'no', width: 160, render: (_, n) => <Link to={`/tickets/${n.ticketNo}`} className="number">{n.ticketNo}</Link> },
            { title: t.field.title, dataIndex: 'title', ellipsis: true },
            { title: w.stage, key: 'stage', width: 110, render: (_, n) => say(n.stageName) },
            { title: w.to, key: 'to', width: 170, render: (_, n) => `${w.channel[n.channel]} ${n.to ?? ''}` },
            { title: w.why, key: 'why', width: 220, ellipsis: true, render: (_, n) => n.why && say(n.why) },
            { title: w.at, key: 'at', width: 110, align: 'right', render: (_, n) => <Moment at={n.createdAt} /> },
          ]}
        />
      </>
    )}</Loaded>
  );
}
