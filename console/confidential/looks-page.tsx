import { Alert, Checkbox, DatePicker, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { daysAgo } from '../oversight/days.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useLooks } from './queries.ts';
import { useConfidentialWords } from './words.ts';

/** 查看记录: who looked at what was masked, when, from where and why; first those who look unusually often. */
export default function LooksPage() {
  const w = useConfidentialWords();
  const [{ from = daysAgo(29), to, confidential, staffId }, setFilter] = useUrlFilter(['from', 'to', 'confidential', 'staffId']);
  const looks = useLooks({ from, to, confidential, staffId });
  return (
    <Page title={w.looks}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 8, alignItems: 'center' }}>
        <DatePicker.RangePicker aria-label={w.period} value={[dayjs(from), to ? dayjs(to) : null]} allowEmpty={[false, true]} onChange={(range) => setFilter({ from: range?.[0]?.format('YYYY-MM-DD') ?? '', to: range?.[1]?.format('YYYY-MM-DD') ?? '' })} />
        <Checkbox checked={confidential === '1'} onChange={(e) => setFilter({ confidential: e.target.checked ? '1' : '' })}>{w.onlyConfidential}</Checkbox>
        {staffId && <Tag closable onClose={() => setFilter({ staffId: '' })}>{w.person}</Tag>}
      </div>
      <Loaded query={looks}>{({ items, unusual, alarm }) => (
        <>
          {unusual.length > 0 && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={`${w.unusual}（${w.alarmAt(alarm.looks, alarm.hours)}）`} description={<ul style={{ margin: 0, paddingInlineStart: 18 }}>{unusual.map((u) => <li key={u.staffId}><button type="button" className="link" style={{ border: 0, background: 'none', padding: 0, color: 'inherit', textDecoration: 'underline', cursor: 'pointer', font: 'inherit' }} onClick={() => setFilter({ staffId: String(u.staffId) })}>{w.unusualOne(u.staffName, u.most, u.hours)}</button></li>)}</ul>} />}
          <Table
            size="small" rowKey="id" dataSource={items} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 900 }} locale={{ emptyText: <EmptyState title={w.noLooks} /> }}
            columns={[
              { title: w.when, key: 'at', width: 120, render: (_, l) => <Moment at={l.at} /> },
              { title: w.who, key: 'who', width: 170, ellipsis: true, render: (_, l) => <>{l.staffName} <span className="quiet">{l.unitName}</span></> },
              { title: w.ticket, key: 'no', width: 210, render: (_, l) => <><span className="number">{l.ticketNo ?? l.callNo}</span> {l.isConfidential && <Tag variant="filled">{w.banner}</Tag>}</> },
              { title: w.what, key: 'what', width: 130, render: (_, l) => l.fields.map((f) => w.field[f] ?? f).join('、') },
              { title: w.how, key: 'approved', width: 110, render: (_, l) => (l.approved ? w.approved : <span className="quiet">{w.direct}</span>) },
              { title: w.why, dataIndex: 'reason', ellipsis: true },
              { title: w.from, key: 'from', width: 140, render: (_, l) => <span className="number">{l.address ?? '—'}</span> },
            ]}
          />
        </>
      )}</Loaded>
    </Page>
  );
}
