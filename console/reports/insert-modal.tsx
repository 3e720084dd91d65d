import { useState } from 'react';
import { Modal, Segmented, Select } from 'antd';
import { useGroupsLike, useMeasures, usePublishedCases } from './queries.ts';
import type { Report } from './views.ts';
import { useReportWords } from './words.ts';

export type Wanted = { kind: 'heading' } | { kind: 'paragraph' } | { kind: 'figure'; measure: string; against?: string } | { kind: 'part'; section: string; only: string } | { kind: 'hotspot'; groupKey: string } | { kind: 'case'; caseNo: string };
const sorts = ['paragraph', 'heading', 'figure', 'table', 'chart', 'part', 'hotspot', 'case'] as const;

/** What shall stand after a block. A figure goes into that block, where it is a paragraph. */
export function InsertModal({ open, report, intoParagraph, busy, onClose, onPut }: { open: boolean; report: Report; intoParagraph: boolean; busy: boolean; onClose: () => void; onPut: (wanted: Wanted) => void }) {
  const w = useReportWords();
  const [sort, setSort] = useState<(typeof sorts)[number]>('paragraph');
  const [choice, setChoice] = useState<string>();
  const [against, setAgainst] = useState('');
  const [q, setQ] = useState('');
  const measures = useMeasures(open && sort === 'figure').data?.items ?? [];
  const groups = useGroupsLike(q, open && sort === 'hotspot').data?.items ?? [];
  const cases = usePublishedCases(open && sort === 'case').data?.items ?? [];
  const isPart = sort === 'part' || sort === 'table' || sort === 'chart';
  const needs = sort !== 'heading' && sort !== 'paragraph';
  const put = () => {
    if (sort === 'heading' || sort === 'paragraph') onPut({ kind: sort });
    else if (sort === 'figure') onPut({ kind: 'figure', measure: choice!, ...(against ? { against } : {}) });
    else if (sort === 'hotspot') onPut({ kind: 'hotspot', groupKey: choice! });
    else if (sort === 'case') onPut({ kind: 'case', caseNo: choice! });
    else onPut({ kind: 'part', section: choice!, only: sort === 'part' ? 'all' : sort });
  };
  const [label, options] = sort === 'figure' ? [w.pickMeasure, measures.map((m) => ({ value: m.measure, label: m.name, title: m.definition }))]
    : sort === 'hotspot' ? [w.pickGroup, groups.map((g) => ({ value: g.groupKey, label: `${g.name}（${w.citizens(g.citizens)}）` }))]
      : sort === 'case' ? [w.pickCase, cases.map((c) => ({ value: c.caseNo, label: c.title }))] : [w.pickPart, report.sections.map((s) => ({ value: s.id, label: s.zh }))];
  return (
    <Modal open={open} title={w.insertTitle} okText={w.insertTitle} confirmLoading={busy} okButtonProps={{ disabled: needs && !choice }} onOk={put} onCancel={onClose} destroyOnHidden width={640} afterOpenChange={(shown) => { if (!shown) { setChoice(undefined); setAgainst(''); setQ(''); } }}>
      <div style={{ display: 'grid', gap: 12, padding: '8px 0' }}>
        <Segmented aria-label={w.insertTitle} value={sort} style={{ overflowX: 'auto' }} options={sorts.filter((s) => s !== 'figure' || intoParagraph).map((s) => ({ value: s, label: w.insert[s] }))} onChange={(s) => { setSort(s); setChoice(undefined); }} />
        {needs && <Select aria-label={label} placeholder={label} showSearch={{ optionFilterProp: 'label', filterOption: sort !== 'hotspot', ...(sort === 'hotspot' ? { onSearch: setQ } : {}) }} value={choice} options={options} onChange={setChoice} notFoundContent={sort === 'case' ? w.noCases : undefined} />}
        {sort === 'figure' && <Select aria-label={w.against} value={against} options={Object.entries(w.againsts).map(([value, text]) => ({ value, label: text }))} onChange={setAgainst} />}
        {isPart && sort === 'part' && <span className="quiet">{report.sections.filter((s) => s.present).map((s) => s.zh).join('、')}</span>}
      </div>
    </Modal>
  );
}
