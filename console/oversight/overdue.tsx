import { Button, Table } from 'antd';
import { Link } from 'react-router';
import { useTickets } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { Moment } from '../parts/moment.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { TicketCard } from '../tickets/ticket-card.tsx';
import { ListFoot } from '../tickets/list-foot.tsx';
import { byHolder } from './by-holder.ts';
import { useOversightWords } from './words.ts';

/** Overdue tickets: whose they are on the left, which they are on the right. */
export function Overdue() {
  const t = useText();
  const w = useOversightWords();
  const [{ unitId }, setFilter] = useUrlFilter(['unitId']);
  const all = useTickets({ overdue: '1', sort: 'dueAt' }, 200);
  const list = useTickets({ overdue: '1', sort: 'dueAt', unitId }, unitId ? 50 : 200);
  if (all.isPending) return <LoadingState />;
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />;
  const counted = all.data.pages.flatMap((p) => p.items);
  const total = all.data.pages[0]?.total ?? counted.length;
  const lines = list.data?.pages.flatMap((p) => p.items) ?? [];
  if (!counted.length) return <div className="panel"><EmptyState title={w.none} /></div>;
  return (
    <div className="oversight-overdue">
      <section aria-label={w.byHolder}>
        <Table
          size="small" rowKey={(r) => r.unitId ?? ''} pagination={false} dataSource={byHolder(counted)}
          columns={[
            { title: w.byHolder, key: 'unit', ellipsis: true, render: (_, r) => (r.unitId ? <Button type="link" size="small" style={{ paddingInline: 0, fontWeight: r.unitId === unitId ? 600 : 400 }} aria-pressed={r.unitId === unitId} onClick={() => setFilter({ unitId: r.unitId === unitId ? '' : r.unitId! })}>{r.unitName}</Button> : <span className="quiet">{w.noUnit}</span>) },
            { title: w.count, key: 'count', align: 'right', width: 70, render: (_, r) => r.count },
            { title: w.longest, key: 'due', align: 'right', width: 120, render: (_, r) => <Moment at={r.earliestDue} /> },
          ]}
        />
        {total > counted.length && <p className="quiet">{w.sampled(counted.length)}</p>}
        <p><Link to="/tickets?overdue=1&sort=dueAt">{t.common.toTickets}</Link></p>
      </section>
      <div className="ticket-cards">{lines.map((line) => <TicketCard key={line.ticketNo} line={line} />)}<ListFoot list={list} shown={lines.length} /></div>
    </div>
  );
}
