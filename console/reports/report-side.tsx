import { Button } from 'antd';
import { Link } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { momentOf } from '../parts/time.ts';
import { ReportVerbs } from './report-verbs.tsx';
import { StateMark } from './state-mark.tsx';
import type { Report } from './views.ts';
import { useReportWords } from './words.ts';

/** What may be done, what it is, who changed it and who read it. */
export function ReportSide({ report: r, onLook }: { report: Report; onLook: (revision: number) => void }) {
  const w = useReportWords();
  const say = useSay();
  return (
    <aside className="report-side">
      {r.verbs.length > 0 && <section className="panel"><ReportVerbs report={r} /></section>}
      <section className="panel">
        <h2>{w.facts} <StateMark report={r} /></h2>
        <dl className="report-facts">
          <dt>{w.no}</dt><dd>{r.reportNo}</dd>
          {r.issue && <><dt>{w.issue}</dt><dd>{w.issueOf(r.issue)}</dd></>}
          <dt>{w.span}</dt><dd>{r.from} — {r.to}</dd>
          {r.topicName && <><dt>{w.topicName}</dt><dd>{r.topicName}</dd></>}
          <dt>{w.asOf}</dt><dd>{momentOf(r.asOf)}</dd>
          <dt>{w.drafted}</dt><dd>{r.createdByName}</dd>
          {r.submittedByName && <><dt>{w.submittedBy}</dt><dd>{r.submittedByName}</dd></>}
          {r.signedAt && <><dt>{w.signed}</dt><dd>{r.signedByName} <Moment at={r.signedAt} /></dd></>}
          {r.publishedAt && <><dt>{w.published}</dt><dd><Moment at={r.publishedAt} /></dd></>}
          {r.corrects && <><dt>{w.corrects}</dt><dd><Link to={`/reports/${r.corrects}`}>{r.corrects}</Link></dd></>}
          {r.hash && <><dt>{w.hash}</dt><dd><code>{r.hash}</code><br /><span className={r.hashHolds ? 'quiet' : 'report-broken'}>{r.hashHolds ? w.hashHolds : w.hashBroken}</span></dd></>}
        </dl>
      </section>
      {r.readers && (r.state === 'frozen' || r.state === 'published') && (
        <section className="panel"><h2>{w.readers}</h2>{r.readers.length === 0 ? <span className="quiet">{w.noReaders}</span> : <ul className="report-history">{r.readers.map((x) => <li key={x.name + x.firstAt}>{x.name} <span className="quiet">{x.unitName}</span><br /><Moment at={x.firstAt} />{x.times > 1 && <span className="quiet"> {w.times(x.times)}</span>}</li>)}</ul>}</section>
      )}
      {r.history.length > 0 && (
        <section className="panel"><h2>{w.history}</h2>
          <ul className="report-history">{r.history.map((h) => <li key={`${h.revision}-${h.verb}`}>{say(h)} <span className="quiet">{h.by} <Moment at={h.at} /></span>{h.note && <div className="quiet">{h.note}</div>}{h.hasContent && <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onLook(h.revision)}>{w.look}</Button>}</li>)}</ul>
        </section>
      )}
    </aside>
  );
}
