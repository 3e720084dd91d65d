import { Form, Input, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { DutyCard } from './duty-card.tsx';
import { useDoDuty, useDuty, useDutyFigures } from './queries.ts';
import type { DutyView } from './views.ts';
import { useDutyWords } from './words.ts';
import './sensing.css';

const tabs = { open: 'raised,acknowledged', raised: 'raised', acknowledged: 'acknowledged', handled: 'handled' } as const;
type Tab = keyof typeof tabs;
const categories = ['selfHarm', 'life', 'violence', 'minors', 'publicSafety', 'mass', 'health', 'media', 'wages'];

/** /console/duty: what waits for the duty desk, the highest level first. `1` acknowledges the first that waits. */
export default function DutyPage() {
  const w = useDutyWords();
  const tell = useTell();
  const [filter, setFilter] = useUrlFilter(['tab', 'category']);
  const tab: Tab = filter.tab && filter.tab in tabs ? (filter.tab as Tab) : 'open';
  const query = useDuty({ state: tabs[tab], category: filter.category });
  const figures = useDutyFigures();
  const act = useDoDuty();
  const [handling, setHandling] = useState<DutyView | null>(null);
  const doVerb = (alarm: DutyView, verb: string) => (verb === 'handle' ? setHandling(alarm) : act.mutate({ id: alarm.id, verb, input: {} }, { onError: tell.failed }));
  const first = query.data?.items.find((a) => a.state === 'raised');
  const taken = query.data?.items.find((a) => a.state === 'acknowledged');
  useShortcut('1', w.acknowledge, () => first && doVerb(first, 'acknowledge'), { enabled: first !== undefined && handling === null });
  useShortcut('2', w.handle, () => { const next = taken ?? first; if (next) doVerb(next, 'handle'); }, { enabled: (taken ?? first) !== undefined && handling === null });
  const f = figures.data;
  return (
    <Page title={w.duty} tools={<Link to="/sensitive-words">{w.words}</Link>}>
      <div className="sensing-filter">
        <Segmented<Tab> aria-label={w.duty} value={tab} options={(Object.keys(tabs) as Tab[]).map((value) => ({ value, label: w.states[value]! }))} onChange={(value) => setFilter({ tab: value === 'open' ? undefined : value })} />
        <Select aria-label={w.category} allowClear placeholder={w.category} value={filter.category ?? null} onChange={(category: string | null) => setFilter({ category: category ?? undefined })} options={categories.map((code) => ({ value: code, label: query.data?.items.flatMap((i) => i.categories).find((c) => c.code === code)?.zh ?? categoryNames[code] }))} />
      </div>
      <p className="quiet" style={{ margin: '0 0 8px' }}>{w.lead}{f && f.acknowledged > 0 ? w.figures(f.raised, f.medianSeconds === null ? '—' : w.minutes(f.medianSeconds), `${Math.round((100 * f.inTime) / f.raised)}%`, f.misread) : ''}</p>
      <Loaded query={query}>{({ items }) => (items.length ? <div className="duty-cards">{items.map((alarm) => <DutyCard key={alarm.id} alarm={alarm} busy={act.isPending} onVerb={(verb) => doVerb(alarm, verb)} />)}</div> : <EmptyState title={w.none}>{tab === 'open' && w.noneHint}</EmptyState>)}</Loaded>
      {handling && <HandleModal alarm={handling} onClose={() => setHandling(null)} />}
    </Page>
  );
}

const categoryNames: Record<string, string> = { selfHarm: '轻生自伤', life: '危及生命', violence: '暴力威胁', minors: '未成年人', publicSafety: '公共安全', mass: '群体事件', health: '食品与公共卫生', media: '媒体舆情', wages: '欠薪讨薪' };

function HandleModal({ alarm, onClose }: { alarm: DutyView; onClose: () => void }) {
  const w = useDutyWords();
  const t = useText();
  const tell = useTell();
  const act = useDoDuty();
  const [form] = Form.useForm<{ outcome: string; note: string }>();
  const submit = (input: { outcome: string; note: string }) => act.mutate({ id: alarm.id, verb: 'handle', input }, { onSuccess: () => { tell.done(w.done); onClose(); }, onError: tell.failed });
  return (
    <Modal open title={`${w.handle} · ${alarm.ticketNo}`} onCancel={onClose} onOk={form.submit} okText={w.confirm} cancelText={t.common.cancel} confirmLoading={act.isPending} width={480} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="outcome" label={w.outcome} rules={[{ required: true, message: w.needOutcome }]}><Select autoFocus options={Object.entries(w.outcomes).map(([value, label]) => ({ value, label }))} /></Form.Item>
        <Form.Item name="note" label={w.note} rules={[{ required: true, whitespace: true, min: 4, message: w.needNote }]}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
      </Form>
    </Modal>
  );
}
