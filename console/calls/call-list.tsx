import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Moment } from '../parts/moment.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import type { Line } from './queries.ts';
import { RecordingMark } from './recording-mark.tsx';
import { spanText } from './span-text.ts';
import { useCallWords } from './words.ts';

/** Calls, the latest first; cards on a phone. */
export function CallList({ items }: { items: readonly Line[] }) {
  const w = useCallWords();
  const number = (c: Line) => (c.inConfidence ? <span className="quiet">{w.inConfidence}</span> : c.number ? <span className="number">{c.number}</span> : <span className="quiet">{w.withheld}</span>);
  const tickets = (c: Line) => c.ticketNos.map((no) => <Link key={no} className="number call-ticket" to={`/tickets/${no}`}>{no}</Link>);
  if (useNarrow()) return (
    <ul className="call-cards">{items.map((c) => (
      <li key={c.callNo} className="panel">
        <div className="call-card-head"><Link to={`/calls/${c.callNo}`}><Moment at={c.arrivedAt} /> {w.directions[c.direction]} {number(c)}</Link><OutcomeMark call={c} /></div>
        <div className="quiet">{c.way !== 'trunk' && `${w.ways[c.way]} · `}{c.lineName ?? '—'} · {c.staffName ?? w.noAgent} · {w.wait} {spanText(c.waitMs)} · {w.talk} {spanText(c.talkMs)}</div>
        {c.recording !== 'none' && <div>{w.recording} <RecordingMark call={c} /></div>}
        {c.ticketNos.length > 0 && <div>{tickets(c)}</div>}
      </li>
    ))}</ul>
  );
  const columns: TableColumnsType<Line> = [
    { title: w.arrivedAt, width: 122, render: (_, c) => <Link to={`/calls/${c.callNo}`} aria-label={w.openCall(c.callNo)}><Moment at={c.arrivedAt} /></Link> },
    { title: w.direction, width: 76, render: (_, c) => <>{w.directions[c.direction]}{c.way !== 'trunk' && <div className="quiet call-way">{w.ways[c.way]}</div>}</> },
    { title: w.purpose, width: 84, render: (_, c) => <span className="quiet">{w.purposes[c.purpose]}</span> },
    { title: w.number, width: 124, render: (_, c) => number(c) },
    { title: w.line, width: 150, ellipsis: true, render: (_, c) => c.lineName ?? <span className="quiet">—</span> },
    { title: w.agent, width: 88, ellipsis: true, render: (_, c) => c.staffName ?? <span className="quiet">{w.noAgent}</span> },
    { title: w.outcome, width: 100, render: (_, c) => <OutcomeMark call={c} /> },
    { title: w.wait, width: 64, align: 'right', render: (_, c) => <span className="number">{spanText(c.waitMs)}</span> },
    { title: w.talk, width: 72, align: 'right', render: (_, c) => (c.talkMs ? <span className="number">{spanText(c.talkMs)}</span> : <span className="quiet">—</span>) },
    { title: w.recording, width: 110, render: (_, c) => <RecordingMark call={c} /> },
    { title: w.survey, width: 72, render: (_, c) => (c.surveyDigit ? w.surveyOf(c.surveyDigit) : <span className="quiet">—</span>) },
    { title: w.mark, width: 60, align: 'right', render: (_, c) => (c.mark === null ? <span className="quiet">—</span> : <span className="number">{c.mark}</span>) },
    { title: w.tickets, width: 190, render: (_, c) => (c.ticketNos.length ? tickets(c) : <span className="quiet">—</span>) },
  ];
  return <Table size="small" rowKey="callNo" columns={columns} dataSource={[...items]} pagination={false} scroll={{ x: 1290 }} />;
}
