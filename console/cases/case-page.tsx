import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf, momentOf } from '../parts/time.ts';
import { CaseBody } from './case-body.tsx';
import { CaseVerbs } from './case-verbs.tsx';
import { useCase } from './queries.ts';
import { ScrubReport } from './scrub-report.tsx';
import { useCaseWords } from './words.ts';
import './cases.css';

/** /console/cases/:no: the case as it is read, the text in hand beside what was taken out of it, versions and what may be done. */
export default function CasePage() {
  const w = useCaseWords();
  const say = useSay();
  const { no = '' } = useParams();
  const found = useCase(no);
  return (
    <Page title={found.data?.title ?? w.title} tools={<Link to="/cases">{w.title}</Link>}>
      <Loaded query={found}>
        {(c) => (
          <div className="case-two">
            <div>
              {c.text && <section className="panel case-section">{(c.draft || c.state !== 'published') && <h2><Tag>{c.stateName}</Tag> {c.text.title}</h2>}{c.state === 'withdrawn' && c.withdrawnWhy && <p className="case-warn">{w.withdrawnWhy}：{c.withdrawnWhy}</p>}<CaseBody text={c.text} /></section>}
              {c.draft && <section className="panel case-section" aria-label={w.draftTitle}><h2>{w.draftTitle} {c.work === 'review' && <Tag color="gold">{c.workName}</Tag>}{c.text && <span className="quiet" style={{ fontWeight: 400, fontSize: 13 }}>{w.draftHint}</span>}</h2>{c.rejectedWhy && <p className="case-warn">{w.rejected}：{c.rejectedWhy}</p>}{c.draftWhy && <p>{w.why}：{c.draftWhy}</p>}<b>{c.draft.title}</b><CaseBody text={c.draft} /></section>}
            </div>
            <div>
              {c.verbs.length > 0 && <section className="panel case-section"><CaseVerbs of={c} /></section>}
              <section className="panel case-section">
                <p style={{ margin: 0 }}>{[c.matterName, c.regionName, c.units.map((u) => u.name).join('、')].filter(Boolean).join(' · ')}</p>
                <p className="quiet" style={{ margin: '4px 0 0', fontSize: 13 }}>{c.caseNo} · {w.source[c.source]}{c.publishedAt && ` · ${w.publishedOn} ${dateOf(c.publishedAt)}`}</p>
                {c.sourceProblemNo && <Link to={`/problems/${c.sourceProblemNo}`}>{w.sourceProblem} {c.sourceProblemNo}</Link>}{c.sourceTicketNo && <Link to={`/tickets/${c.sourceTicketNo}`}>{w.sourceTicket} {c.sourceTicketNo}</Link>}
              </section>
              <ScrubReport of={c} />
              {c.versions.length > 0 && <section className="panel case-section"><h2>{w.versions}</h2><ol className="case-history">{c.versions.map((v) => <li key={v.version}><b>{w.version(v.version)}</b> <span className="quiet">{momentOf(v.publishedAt)} · {w.by} {v.authors.join('、')} · {w.publishedBy} {v.publishedBy}</span>{v.why && <div>{v.why}</div>}</li>)}</ol></section>}
              <section className="panel case-section"><h2>{w.history}</h2><ol className="case-history">{c.events.map((e, i) => <li key={i}><span className="quiet">{momentOf(e.at)} {e.by}</span> {say(e)}{e.note && `：${e.note}`}</li>)}</ol></section>
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
