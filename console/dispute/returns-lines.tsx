import { Button, Segmented, Table } from 'antd';
import { Link } from 'react-router';
import { useText } from '../i18n/text.ts';
import { useLanguage } from '../i18n/language.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { workingTime } from '../parts/working-time.ts';
import { useReturnLines, type Span } from './queries.ts';
import { useDisputeWords } from './words.ts';

/** The returns that a unit's figures count. */
export function ReturnsLines({ span, state, onState, onClose }: { span: Span; state: string | undefined; onState: (state: string) => void; onClose: () => void }) {
  const t = useText();
  const w = useDisputeWords();
  const { language } = useLanguage();
  const lines = useReturnLines({ ...span, state });
  return (
    <section aria-label={w.lines} style={{ marginTop: 12 }}>
      <div className="dispute-tools">
        <h2 style={{ fontSize: 15, margin: 0 }}>{w.lines}</h2>
        <Segmented aria-label={w.state} value={state ?? ''} onChange={onState} options={[{ value: '', label: w.allStates }, ...(['approved', 'rejected', 'withdrawn', 'pending'] as const).map((value) => ({ value, label: w[value] }))]} />
        <Button size="small" onClick={onClose}>{w.close}</Button>
      </div>
      <Loaded query={lines}>{({ items }) => (
        <Table
          size="small" rowKey="requestId" dataSource={items} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 980 }} locale={{ emptyText: <EmptyState title={w.noReturns} /> }}
          columns={[
            { title: t.field.title, key: 'title', width: 220, ellipsis: true, render: (_, r) => (r.ticketNo ? <Link to={`/tickets/${r.ticketNo}`}>{r.title}</Link> : <span className="quiet">{w.gone}</span>) },
            { title: t.common.unit, dataIndex: 'unitName', width: 170, ellipsis: true },
            { title: t.common.reason, key: 'reason', ellipsis: true, render: (_, r) => <span title={r.reason}>{r.reasonName}：{r.reason}{r.proposedUnitName && <span className="quiet"> {w.proposed}：{r.proposedUnitName}</span>}</span> },
            { title: w.state, key: 'state', width: 90, render: (_, r) => <StateTag kind="requestState" state={r.state} /> },
            { title: w.decidedBy, key: 'by', width: 180, ellipsis: true, render: (_, r) => <span title={r.decision ?? ''}>{r.decidedByName ?? '—'}{r.decision && <span className="quiet"> {r.decision}</span>}</span> },
            { title: w.asked, key: 'at', width: 110, align: 'right', render: (_, r) => <Moment at={r.requestedAt} /> },
            { title: w.used, key: 'used', width: 100, align: 'right', render: (_, r) => workingTime(r.workingMs, language) },
            { title: w.charged, key: 'charged', width: 90, render: (_, r) => (r.chargedTo ? w.chargedTo[r.chargedTo] : '—') },
          ]}
        />
      )}</Loaded>
    </section>
  );
}
