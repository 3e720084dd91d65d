import { useState } from 'react';
import { DatePicker, Modal, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useNavigate } from 'react-router';
import { useCity } from '../api/queries.ts';
import { useTell } from '../parts/use-tell.ts';
import { useDraftReport, useGroupsLike, useProblemsFor } from './queries.ts';
import { kinds } from './views.ts';
import { useReportWords } from './words.ts';

type Kind = (typeof kinds)[number];
const iso = (d: Dayjs) => d.format('YYYY-MM-DD');
const monday = (d: Dayjs) => d.subtract((d.day() + 6) % 7, 'day');
/** The span that a kind usually has: yesterday, the last whole week, the last whole month. */
const usual = (kind: Kind): [Dayjs, Dayjs] => {
  const today = dayjs().startOf('day');
  if (kind === 'daily') return [today.subtract(1, 'day'), today.subtract(1, 'day')];
  if (kind === 'weekly') return [monday(today).subtract(7, 'day'), monday(today).subtract(1, 'day')];
  const last = today.subtract(1, 'month');
  return [last.startOf('month'), last.endOf('month').startOf('day')];
};

/** Which report, of when, about what. */
export function DraftModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const w = useReportWords();
  const tell = useTell();
  const navigate = useNavigate();
  const draft = useDraftReport();
  const city = useCity().data;
  const [kind, setKind] = useState<Kind>('monthly');
  const [[from, to], setSpan] = useState<[Dayjs, Dayjs]>(() => usual('monthly'));
  const [topicKind, setTopicKind] = useState('group');
  const [topicId, setTopicId] = useState<string>();
  const [q, setQ] = useState('');
  const special = kind === 'special';
  const groups = useGroupsLike(q, open && special && topicKind === 'group').data?.items ?? [];
  const problems = useProblemsFor(open && special && topicKind === 'problem').data?.items ?? [];
  const options = { group: groups.map((g) => ({ value: g.groupKey, label: `${g.name}（${w.citizens(g.citizens)}）` })), problem: problems.map((p) => ({ value: p.problemNo, label: p.title })), matter: (city?.matters ?? []).map((m) => ({ value: m.code, label: m.name })), region: (city?.regions ?? []).filter((r) => r.level !== 'grid').map((r) => ({ value: r.code, label: r.name })) }[topicKind] ?? [];
  const send = () => draft.mutateAsync({ kind, from: iso(from), to: iso(to), ...(special ? { topic: { kind: topicKind, id: topicId } } : {}) })
    .then((report) => { onClose(); tell.done(w.drafted2); void navigate(`/reports/${report.reportNo}`); }, tell.failed);
  const late = (d: Dayjs) => d.isAfter(dayjs().endOf('day'));
  return (
    <Modal open={open} title={w.create} okText={draft.isPending ? w.drafting : w.draftDo} confirmLoading={draft.isPending} okButtonProps={{ disabled: special && !topicId }} onOk={() => void send()} onCancel={onClose} destroyOnHidden width={560}>
      <div className="report-order">
        <Segmented block aria-label={w.kind} value={kind} options={kinds.map((k) => ({ value: k, label: w.kinds[k] }))} onChange={(k) => { setKind(k); setSpan(usual(k)); }} />
        {kind === 'daily' ? <label><span>{w.day}</span><DatePicker value={from} allowClear={false} disabledDate={late} onChange={(d) => d && setSpan([d, d])} /></label>
          : kind === 'weekly' ? <label><span>{w.week}</span><DatePicker picker="week" value={from} allowClear={false} disabledDate={(d) => late(monday(d))} onChange={(d) => d && setSpan([monday(d), monday(d).add(6, 'day')])} format={(d) => `${iso(monday(d))} — ${iso(monday(d).add(6, 'day'))}`} /></label>
            : kind === 'monthly' ? <label><span>{w.month}</span><DatePicker picker="month" value={from} allowClear={false} disabledDate={(d) => late(d.startOf('month'))} onChange={(d) => d && setSpan([d.startOf('month'), d.endOf('month').startOf('day')])} /></label>
              : <label><span>{w.range}</span><DatePicker.RangePicker value={[from, to]} allowClear={false} disabledDate={late} onChange={(span) => { if (span?.[0] && span[1]) setSpan([span[0], span[1]]); }} /></label>}
        {special && (
          <>
            <label><span>{w.topicKind}</span><Segmented aria-label={w.topicKind} value={topicKind} options={Object.entries(w.topicKinds).map(([value, label]) => ({ value, label }))} onChange={(k) => { setTopicKind(k); setTopicId(undefined); }} /></label>
            <label><span>{w.topic}</span><Select aria-label={w.topic} showSearch={{ optionFilterProp: 'label', filterOption: topicKind !== 'group', ...(topicKind === 'group' ? { onSearch: setQ } : {}) }} value={topicId} placeholder={w.topicPick} options={options} onChange={setTopicId} style={{ width: '100%' }} /></label>
          </>
        )}
      </div>
    </Modal>
  );
}
