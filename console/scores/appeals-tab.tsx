import { useState } from 'react';
import { Alert, Button, Input, Modal, Segmented, Table, Tooltip } from 'antd';
import { Link } from 'react-router';
import type { RequestView } from '../api/types.ts';
import { useSay, useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { useErrorText } from '../parts/error-text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useAppeals, useDecideAppeal } from './queries.ts';
import { useScoreWords } from './words.ts';

interface Payload { month?: string; metricNames?: string[]; evidence?: string }
const payloadOf = (r: RequestView) => r.payload as Payload;

/** 考核申诉: what units ask, and what was decided. The state stands in the address. */
export function AppealsTab() {
  const w = useScoreWords();
  const say = useSay();
  const [{ state = 'open' }, setFilter] = useUrlFilter(['state']);
  const appeals = useAppeals(state);
  const [deciding, setDeciding] = useState<{ request: RequestView; what: 'approve' | 'reject' } | null>(null);
  const verb = (r: RequestView, name: 'approve' | 'reject') => {
    const v = r.verbs.find((x) => x.verb === name);
    if (!v) return null;
    const button = <Button size="small" type={name === 'approve' ? 'primary' : 'default'} aria-disabled={!v.allowed} className={v.allowed ? '' : 'verb-refused'} onClick={() => { if (v.allowed) setDeciding({ request: r, what: name }); }}>{name === 'approve' ? w.uphold : w.refuse}</Button>;
    return v.why ? <Tooltip title={say(v.why)}>{button}</Tooltip> : button;
  };
  return (
    <>
      <div className="scores-tools"><Segmented value={state} aria-label={w.state} options={Object.entries(w.appealStates).map(([value, label]) => ({ value, label }))} onChange={(value) => setFilter({ state: value === 'open' ? undefined : value })} /></div>
      <Loaded query={appeals}>{({ items }) => (
        <Table<RequestView> size="small" rowKey="id" dataSource={items} scroll={{ x: 1000 }} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: <EmptyState title={w.appealsNone} /> }} columns={[
          { title: w.month, width: 84, render: (_, r) => <span className="number">{payloadOf(r).month}</span> },
          { title: w.unit, width: 150, render: (_, r) => r.unitName },
          { title: w.tickets, width: 190, render: (_, r) => <><Link to={`/tickets/${r.ticketNo}`} className="number">{r.ticketNo}</Link><br /><span className="scores-small scores-title">{r.ticketTitle}</span></> },
          { title: w.appealMetrics, width: 120, render: (_, r) => payloadOf(r).metricNames?.join('、') },
          { title: w.appealWhy, render: (_, r) => <>{r.reasonName}：{r.reason}<div className="quiet scores-small">{w.evidence}：{payloadOf(r).evidence}</div></> },
          { title: w.asked, width: 110, render: (_, r) => <>{r.requestedByName}<br /><Moment at={r.requestedAt} /></> },
          state === 'open'
            ? { title: '', width: 150, align: 'right', render: (_, r) => <div className="scores-actions" style={{ justifyContent: 'flex-end' }}>{verb(r, 'approve')}{verb(r, 'reject')}</div> }
            : { title: w.decided, width: 200, render: (_, r) => <>{r.decidedByName} <Moment at={r.decidedAt} />{r.decision && <div className="quiet scores-small">{r.decision}</div>}</> },
        ]} />
      )}</Loaded>
      <Decide of={deciding} onClose={() => setDeciding(null)} />
    </>
  );
}

function Decide({ of, onClose }: { of: { request: RequestView; what: 'approve' | 'reject' } | null; onClose: () => void }) {
  const w = useScoreWords();
  const t = useText();
  const tell = useTell();
  const errorText = useErrorText();
  const decide = useDecideAppeal();
  const [decision, setDecision] = useState('');
  const send = () => of && decide.mutate({ id: of.request.id, what: of.what, decision: decision.trim() }, { onSuccess: () => { tell.done(w.done); onClose(); } });
  return (
    <Modal open={of !== null} title={of ? `${of.what === 'approve' ? w.uphold : w.refuse}：${of.request.unitName} ${payloadOf(of.request).metricNames?.join('、') ?? ''}` : ''} onCancel={onClose} onOk={send} okText={of?.what === 'approve' ? w.uphold : w.refuse} cancelText={t.common.cancel} confirmLoading={decide.isPending} okButtonProps={{ disabled: decision.trim().length < 4 }} destroyOnHidden afterOpenChange={(shown) => { if (!shown) { setDecision(''); decide.reset(); } }}>
      {of && <p>{of.request.reasonName}：{of.request.reason}<br /><span className="quiet">{w.evidence}：{payloadOf(of.request).evidence}</span></p>}
      <Input.TextArea autoFocus rows={3} maxLength={1000} value={decision} onChange={(e) => setDecision(e.target.value)} aria-label={w.decision} placeholder={w.decisionHint} />
      {decide.isError && <Alert type="error" showIcon title={errorText(decide.error)} style={{ marginTop: 8 }} />}
    </Modal>
  );
}
