import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Moment } from '../parts/moment.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { exportUrl } from './queries.ts';
import { StateMark } from './state-mark.tsx';
import type { ReportLine } from './views.ts';
import { useReportWords } from './words.ts';

/** Reports, the latest first; cards on a phone. */
export function ReportList({ items }: { items: readonly ReportLine[] }) {
  const w = useReportWords();
  const span = (r: ReportLine) => (r.from === r.to ? r.from : `${r.from} — ${r.to}`);
  const files = (r: ReportLine) => <span className="report-files"><a href={exportUrl(r.reportNo, 'pdf')} target="_blank" rel="noreferrer">{w.pdf}</a><a href={exportUrl(r.reportNo, 'docx')}>{w.word}</a><a href={exportUrl(r.reportNo, 'xlsx')}>{w.excel}</a></span>;
  const who = (r: ReportLine) => (r.signedAt ? <>{r.signedByName} <Moment at={r.signedAt} /></> : <span className="quiet">{w.drafted} {r.createdByName}</span>);
  if (useNarrow()) return (
    <ul className="report-cards">{items.map((r) => (
      <li key={r.reportNo} className="panel">
        <Link to={`/reports/${r.reportNo}`}>{r.title}</Link>
        <div className="quiet">{w.kinds[r.kind]} · {span(r)}{r.issue ? ` · ${w.issueOf(r.issue)}` : ''}</div>
        <div className="report-card-foot"><StateMark report={r} />{files(r)}</div>
      </li>
    ))}</ul>
  );
  const columns: TableColumnsType<ReportLine> = [
    { title: w.kind, width: 72, render: (_, r) => w.kinds[r.kind] },
    { title: w.name, render: (_, r) => <><Link to={`/reports/${r.reportNo}`}>{r.title}</Link>{r.corrects && <span className="quiet"> {w.corrects}{r.corrects}</span>}{r.partial && <span className="quiet">（{w.partial}）</span>}</> },
    { title: w.span, width: 210, render: (_, r) => <span className="number">{span(r)}</span> },
    { title: w.issue, width: 84, render: (_, r) => (r.issue ? w.issueOf(r.issue) : <span className="quiet">—</span>) },
    { title: w.state, width: 96, render: (_, r) => <StateMark report={r} /> },
    { title: w.signed, width: 190, render: (_, r) => who(r) },
    { title: w.hash, width: 120, render: (_, r) => (r.hash ? <code title={r.hash}>{r.hash.slice(0, 10)}</code> : <span className="quiet">—</span>) },
    { title: w.files, width: 150, render: (_, r) => files(r) },
  ];
  return <Table size="small" rowKey="reportNo" columns={columns} dataSource={[...items]} pagination={false} scroll={{ x: 1080 }} />;
}
