import { Table } from 'antd';
import { useCity } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import type { PlanRow } from './queries.ts';
import { useVisitPlanWords } from './words.ts';

/** A plan as it is read: for whom, how, and what follows a message that nobody answers. */
export function PlanTable({ rows }: { rows: readonly PlanRow[] }) {
  const w = useVisitPlanWords();
  const t = useText();
  const units = useCity().data?.units ?? [];
  const who = (r: PlanRow) => [
    r.reworked && w.reworked, r.appealTypes?.map((x) => t.appealType[x as keyof typeof t.appealType]).join('、'), r.urgencies?.map((x) => t.urgency[x as keyof typeof t.urgency]).join('、'),
    r.callerCategories?.map((x) => t.callerCategory[x as keyof typeof t.callerCategory]).join('、'), r.unitIds?.map((id) => units.find((u) => u.id === id)?.name ?? id).join('、'),
  ].filter(Boolean).join(' · ') || w.everyone;
  const how = (r: PlanRow) => (r.share >= 100 || r.method === r.rest ? `${w.methods[r.method]} ${w.share(100)}` : r.share <= 0 ? w.methods[r.rest] : `${w.methods[r.method]} ${w.share(r.share)}，${w.rest}${w.methods[r.rest]}`);
  const texts = (r: PlanRow) => r.method === 'message' || (r.rest === 'message' && r.share < 100);
  return (
    <Table<PlanRow> rowKey="code" size="small" pagination={false} dataSource={[...rows]} scroll={{ x: 640 }} columns={[
      { title: '#', width: 44, align: 'right', render: (_v, _r, i) => <span className="number">{i + 1}</span> },
      { title: w.row, width: 140, render: (_v, r) => <b>{r.name}</b> },
      { title: w.who, render: (_v, r) => who(r) },
      { title: w.how, render: (_v, r) => how(r) },
      { title: w.noAnswer, width: 190, render: (_v, r) => (texts(r) ? w.noAnswers[r.noAnswer] : <span className="quiet">—</span>) },
    ]} />
  );
}
