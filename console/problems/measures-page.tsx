import { Button, DatePicker, Input, Segmented, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { query as toQuery } from '../api/client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useFormWords } from './form-words.ts';
import { useMeasures } from './queries.ts';
import { useRegisterWords } from './register-words.ts';
import { measureKinds, type MeasureLine } from './views.ts';
import './problems.css';

/** /console/measures: the measures of all problems in one register, with an Excel sheet of what is shown. */
export default function MeasuresPage() {
  const w = useRegisterWords();
  const f = useFormWords();
  const narrow = useNarrow();
  const [filter, setFilter] = useUrlFilter(['kind', 'unitId', 'from', 'to', 'q']);
  const measures = useMeasures(filter);
  const title = (m: MeasureLine) => <>{m.link ? <a href={m.link} target="_blank" rel="noreferrer">{m.title}</a> : m.title}{m.documentNo && <span className="quiet"> {m.documentNo}</span>}</>;
  const columns: TableColumnsType<MeasureLine> = [
    { key: 'day', title: f.day, width: 110, render: (_, m) => <span className="number">{m.day}</span> },
    { key: 'kind', title: f.kind, width: 100, render: (_, m) => f.kinds[m.kind] },
    { key: 'title', title: f.measureTitle, render: (_, m) => title(m) },
    { key: 'unit', title: f.unit, width: 190, ellipsis: true, dataIndex: 'unitName' },
    { key: 'problem', title: w.problem, width: 280, render: (_, m) => <Link to={`/problems/${m.problemNo}`}>{m.problemTitle}</Link> },
    { key: 'members', title: w.members, width: 90, align: 'right', render: (_, m) => <span className="number">{m.members}</span> },
  ];
  return (
    <Page title={w.register} tools={<><Link to="/problems">{w.problems}</Link><Button href={`/api/problems/measures.xlsx${toQuery(filter)}`} download>{w.excel}</Button></>}>
      <div className="problem-filters">
        <Segmented aria-label={f.kind} value={filter.kind ?? ''} options={[{ value: '', label: w.all }, ...measureKinds.map((k) => ({ value: k as string, label: f.kinds[k] }))]} onChange={(kind) => setFilter({ kind })} />
        <DatePicker.RangePicker aria-label={f.day} value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]} allowEmpty={[true, true]} onChange={(range) => setFilter({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })} />
        <div style={{ width: 220 }}><UnitPicker value={filter.unitId ?? null} onChange={(id) => setFilter({ unitId: id })} aria-label={f.unit} /></div>
        <Input.Search key={filter.q ?? ''} defaultValue={filter.q ?? ''} allowClear placeholder={w.search} aria-label={w.search} onSearch={(q) => setFilter({ q: q.trim() })} style={{ width: 220 }} />
      </div>
      <Loaded query={measures}>{({ items, counts }) => (
        <>
          <Facts rows={[[w.fromProblems, counts.problems], ...measureKinds.map((k) => [f.kinds[k]!, counts[k]] as const)]} />
          {narrow ? (items.length ? items.map((m) => <article key={`${m.problemNo} ${m.id}`} className="panel problem-card" style={{ marginBottom: 8 }}><span className="quiet">{m.day} · {f.kinds[m.kind]}</span><b>{title(m)}</b><span className="quiet">{m.unitName}</span><Link to={`/problems/${m.problemNo}`}>{m.problemTitle}（{m.members}）</Link></article>) : <EmptyState title={w.none} />)
            : <Table<MeasureLine> size="small" rowKey={(m) => `${m.problemNo} ${m.id}`} className="panel" dataSource={items} columns={columns} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: <EmptyState title={w.none}>{w.noneHint}</EmptyState> }} />}
        </>
      )}</Loaded>
    </Page>
  );
}
