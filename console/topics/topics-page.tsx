import { useState } from 'react';
import { Button, Segmented, Select } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { Candidates } from './candidates.tsx';
import { ProposeModal } from './propose-modal.tsx';
import { useTopics } from './queries.ts';
import { TopicItem } from './topic-item.tsx';
import { useTopicWords } from './words.ts';
import './topics.css';

const proposers = ['mayorOffice', 'supervisor', 'coordinator', 'analyst', 'dispatcher'];
const chosen = 'chosen,underway,reported,done';

/** /console/topics: the year's plan, month by month; what the machine and people put forward. */
export default function TopicsPage() {
  const w = useTopicWords();
  const { roles } = useSession();
  const proposes = roles.some((r) => proposers.includes(r));
  const [{ view = 'plan', year = dateOf(new Date().toISOString()).slice(0, 4) }, setFilter] = useUrlFilter(['view', 'year']);
  const [own, setOwn] = useState(false);
  const years = Array.from({ length: 4 }, (_, i) => String(new Date().getFullYear() + 1 - i));
  return (
    <Page title={w.title} tools={proposes && <Button onClick={() => setOwn(true)}>{w.ownProposal}</Button>}>
      <p className="quiet" style={{ marginTop: 0 }}>{w.lead}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 }}>
        {proposes && <Segmented aria-label={w.title} value={view} onChange={(next) => setFilter({ view: next === 'plan' ? undefined : next })} options={['plan', 'candidates', 'proposed'].map((v) => ({ value: v, label: w.tabs[v] }))} />}
        {view === 'plan' && <Select aria-label={w.tabs.plan} value={year} style={{ width: 120 }} onChange={(next) => setFilter({ year: next })} options={years.map((y) => ({ value: y, label: w.year(y) }))} />}
      </div>
      {view === 'plan' || !proposes ? <YearPlan year={year} /> : view === 'proposed' ? <Proposed /> : <Candidates />}
      <ProposeModal open={own} candidate={null} onClose={() => setOwn(false)} />
    </Page>
  );
}

function YearPlan({ year }: { year: string }) {
  const w = useTopicWords();
  const topics = useTopics({ year, state: chosen });
  const now = dateOf(new Date().toISOString()).slice(0, 7);
  return (
    <Loaded query={topics}>
      {({ items }) => {
        const months = [...new Set([...items.map((t) => t.month!), ...(now.startsWith(year) ? [now] : [])])].toSorted().toReversed();
        if (!items.length) return <EmptyState title={w.noTopics}>{w.noTopicsHint}</EmptyState>;
        return (
          <div className="topic-months">
            {months.map((m) => {
              const ofMonth = items.filter((t) => t.month === m);
              return <section key={m} className={`panel topic-month${m === now ? ' now' : ''}`} aria-label={m}><h2>{w.month(m)}</h2>{ofMonth.length ? ofMonth.map((t) => <TopicItem key={t.topicNo} topic={t} />) : <span className="quiet">{w.noneInMonth}</span>}</section>;
            })}
          </div>
        );
      }}
    </Loaded>
  );
}

function Proposed() {
  const w = useTopicWords();
  const topics = useTopics({ state: 'proposed' });
  return (
    <Loaded query={topics}>
      {({ items }) => (items.length === 0 ? <EmptyState title={w.noProposed} /> : (
        <div className="topic-months">{items.map((t) => <section key={t.topicNo} className="panel topic-month"><TopicItem topic={t} /><ul style={{ margin: 0, paddingInlineStart: 18, fontSize: 13 }}>{t.grounds.reasons.map((r) => <li key={r}>{r}</li>)}</ul></section>)}</div>
      ))}
    </Loaded>
  );
}
