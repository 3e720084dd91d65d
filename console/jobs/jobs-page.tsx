import { Alert, Button, Table } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { useChosen } from '../parts/use-chosen.ts';
import { useTell } from '../parts/use-tell.ts';
import './jobs.css';
import { useDeadJobs, useRequeue } from './queries.ts';
import { familyOf, useJobWords } from './words.ts';

/** 后台任务: how much there is to do, and what failed as often as it may: why, and once more. */
export default function JobsPage() {
  const w = useJobWords();
  const tell = useTell();
  const dead = useDeadJobs();
  const requeue = useRequeue();
  const { chosen, clear, orAll, rowSelection } = useChosen();
  const again = (ids: number[]) => requeue.mutate(ids, { onSuccess: ({ queued }) => { clear(); tell.done(w.queued(queued)); }, onError: tell.failed });
  return (
    <Page title={w.title}>
      <Loaded query={dead}>{({ counts, items }) => (
        <>
          <Facts rows={(['waiting', 'carried', 'dead'] as const).map((state) => [w[state], <span className="number" key={state}>{counts[state]}</span>])} />
          {items.length > 0 && <Alert type="info" showIcon style={{ marginBottom: 12 }} title={w.hint} action={<Button type="primary" loading={requeue.isPending} onClick={() => again(orAll(items))}>{chosen.length ? `${w.again}（${chosen.length}）` : w.againAll}</Button>} />}
          <Table
            size="small" rowKey="id" dataSource={items} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 900 }} locale={{ emptyText: <EmptyState title={w.none}>{w.noneHint}</EmptyState> }}
            rowSelection={rowSelection}
            expandable={{ expandedRowRender: (j) => <pre className="job-error">{j.lastError}</pre>, columnWidth: 40 }}
            columns={[
              { title: w.job, key: 'kind', width: 220, render: (_, j) => <>{w.families[familyOf(j.kind)] ?? j.kind} <span className="quiet number">{j.kind}</span></> },
              { title: w.ticket, key: 'ticket', width: 180, render: (_, j) => (j.ticketNo ? <span className="number">{j.ticketNo}</span> : <span className="quiet">{w.confidential}</span>) },
              { title: w.error, key: 'error', ellipsis: true, render: (_, j) => j.lastError.split('\n')[0] },
              { title: w.tries, dataIndex: 'tries', width: 90, align: 'right', className: 'number' },
              { title: w.since, key: 'since', width: 120, align: 'right', render: (_, j) => <Moment at={j.createdAt} /> },
              { title: '', key: 'do', width: 100, render: (_, j) => <Button size="small" onClick={() => again([j.id])} disabled={requeue.isPending}>{w.again}</Button> },
            ]}
          />
          {counts.dead > items.length && <p className="quiet">{w.more(items.length)}</p>}
        </>
      )}</Loaded>
    </Page>
  );
}
