import { Table } from 'antd';
import { Link } from 'react-router';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { useHardCases } from './queries.ts';
import { useDisputeWords } from './words.ts';

/** 疑难会商: what must be conferred about first stands first. */
export function HardCases() {
  const t = useText();
  const w = useDisputeWords();
  const cases = useHardCases();
  return (
    <Loaded query={cases}>{({ items }) => (
      <Table
        size="small" rowKey="ticketNo" dataSource={items} pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 960 }} locale={{ emptyText: <EmptyState title={w.noHardCases}>{w.noHardCasesHint}</EmptyState> }}
        columns={[
          { title: t.field.title, key: 'title', ellipsis: true, render: (_, c) => <Link to={`/tickets/${c.ticketNo}`}>{c.title}</Link> },
          { title: w.conferenceBy, key: 'by', width: 190, render: (_, c) => (c.conferenceBy ? <Remaining light={c.light} text={c.remaining} dueAt={c.conferenceBy} /> : w.held(c.conferences)) },
          { title: t.field.matter, key: 'matter', width: 150, ellipsis: true, render: (_, c) => c.matterName ?? '—' },
          { title: t.field.region, dataIndex: 'regionName', width: 150, ellipsis: true },
          { title: w.temporaryLead, key: 'lead', width: 170, ellipsis: true, render: (_, c) => c.temporaryLead?.name ?? '—' },
          { title: w.refused, key: 'refused', width: 220, ellipsis: true, render: (_, c) => c.refusedUnits.map((u) => u.name).join('、') || '—' },
          { title: w.since, key: 'since', width: 110, align: 'right', render: (_, c) => <Moment at={c.hardAt} /> },
          { title: w.dueAt, key: 'due', width: 110, align: 'right', render: (_, c) => <Moment at={c.dueAt} /> },
        ]}
      />
    )}</Loaded>
  );
}
