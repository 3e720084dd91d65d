import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Moment } from '../parts/moment.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { aboutPath } from './about.ts';
import { OrderFacts } from './order-facts.tsx';
import { OrderLevel } from './order-level.tsx';
import type { SupervisionView } from './views.ts';
import { useSupervisionWords } from './words.ts';

/** Orders or instructions, one line each; a line opens to what was asked, reported and decided. */
export function OrdersTable({ items, kind }: { items: readonly SupervisionView[]; kind: 'order' | 'instruction' }) {
  const w = useSupervisionWords();
  const order = kind === 'order';
  const columns: TableColumnsType<SupervisionView> = [
    ...(order ? [{ title: w.level, key: 'level', width: 104, render: (_: unknown, o: SupervisionView) => <OrderLevel level={o.level} /> }, { title: w.cause, dataIndex: 'causeName', width: 110, ellipsis: true }] : [{ title: w.instructionText, dataIndex: 'text', ellipsis: true }]),
    { title: w.ticket, key: 'ticket', ellipsis: true, render: (_, o) => <Link to={aboutPath(o)}>{o.ticketTitle}</Link> },
    { title: w.unit, dataIndex: 'unitName', width: 180, ellipsis: true },
    { title: w.state, key: 'state', width: 96, render: (_, o) => <StateTag kind="supervisionState" state={o.state} /> },
    { title: w.due, key: 'due', width: 170, render: (_, o) => (o.state === 'issued' ? <Remaining light={o.light} text={o.remaining} dueAt={o.dueAt} /> : <Moment at={o.dueAt} />) },
    { title: w.issued, key: 'at', width: 150, align: 'right', render: (_, o) => <><span className="quiet">{o.issuedByName}</span> <Moment at={o.issuedAt} /></> },
  ];
  return (
    <Table<SupervisionView>
      size="small" rowKey="id" columns={columns} dataSource={[...items]} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 900 }}
      locale={{ emptyText: <EmptyState title={order ? w.none : w.noInstructions}>{w.noneHint}</EmptyState> }}
      expandable={{ expandedRowRender: (o) => <OrderFacts order={o} />, expandRowByClick: false }}
    />
  );
}
