import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useReports } from './queries.ts';
import { useKnowledgeWords } from './words.ts';

/** Error reports that wait for me; each is settled on its article's page, beside the text it is about. */
export function ReportList() {
  const w = useKnowledgeWords();
  const reports = useReports(true);
  return (
    <Loaded query={reports}>
      {({ items }) => (items.length ? (
        <div className="panel kb-section"><ul className="kb-list">{items.map((r) => (
          <li key={r.id}><Link to={`/knowledge/${r.articleNo}`}>{r.title}</Link> <b>{w.reportKinds[r.kind]}</b>{r.note && `：${r.note}`}<div className="quiet" style={{ fontSize: 13 }}>{r.ownerUnitName} · {w.reportedBy} {r.by} · <Moment at={r.at} /></div></li>
        ))}</ul></div>
      ) : <div className="panel"><EmptyState title={w.noReports} /></div>)}
    </Loaded>
  );
}
