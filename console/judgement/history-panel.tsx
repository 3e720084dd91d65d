import { Table, Tag } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { Moment } from '../parts/moment.tsx';
import { whole } from './chart-frame.ts';
import { useModels, usePolicy, type PolicyLine } from './queries.ts';
import { percent } from './share-text.ts';
import { useJudgementWords, type JudgementWords } from './words.ts';

interface Line { key: string; at: string; who: string; what: string; detail: string; why: string; state: string | null }

const policyLine = (w: JudgementWords, p: PolicyLine): Line => ({
  key: `policy ${p.id}`, at: p.inForceAt ?? p.at, who: p.confirmedByName ? `${p.byName}，${w.confirmedBy(p.confirmedByName)}` : p.byName,
  what: `${w.version(p.version)} · ${p.restores ? `${w.restores(w.version(p.restores))} · ` : ''}${w.policyLine(whole(p.autoFrom), p.automatic)}`,
  detail: [p.returnRate === null ? '' : w.fromRate(percent(p.returnRate)), p.evidence && p.evidence.sent > 0 ? w.evidence(p.evidence.sent, percent(p.evidence.rate), percent(p.evidence.upper)) : ''].filter(Boolean).join('；'),
  why: p.reason, state: p.state,
});

/** Every change of a threshold or a model: who, when, why, from what return rate. Newest first. */
export function HistoryPanel({ withModels }: { withModels: boolean }) {
  const w = useJudgementWords();
  const policy = usePolicy();
  const models = useModels(withModels);
  const lines = [
    ...(policy.data?.history ?? []).map((p) => policyLine(w, p)),
    ...(models.data?.history ?? []).map((c): Line => ({ key: `model ${c.id}`, at: c.at, who: c.byName ?? w.system, what: w.modelLine(w.modelKinds[c.kind] ?? c.kind, c.model, c.how), detail: '', why: c.reason, state: null })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className="panel section" aria-label={w.history}>
      <h2>{w.history}</h2>
      {lines.length === 0 ? <EmptyState title={w.historyNone} /> : (
        <Table<Line> size="small" rowKey="key" dataSource={lines} pagination={{ pageSize: 8, hideOnSinglePage: true, size: 'small', showSizeChanger: false }} scroll={{ x: 720 }} columns={[
          { key: 'at', title: w.when, width: 108, render: (_, l) => <Moment at={l.at} /> },
          { key: 'what', title: w.what, render: (_, l) => <>{l.what} {l.state && <Tag {...(l.state === 'inForce' ? { color: 'blue' } : {})}>{w.policyState[l.state]}</Tag>}{l.detail && <div className="quiet">{l.detail}</div>}</> },
          { key: 'why', title: w.why, width: '28%', dataIndex: 'why' },
          { key: 'who', title: w.who, width: 130, dataIndex: 'who' },
        ]} />
      )}
    </section>
  );
}
