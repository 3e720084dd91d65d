import { Segmented, Tag } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { stateColour } from './of-problem.tsx';
import { useLookBacks } from './queries.ts';
import { WatchFacts } from './watch-facts.tsx';
import { WatchVerbs } from './watch-verbs.tsx';
import { useLookBackWords } from './words.ts';
import './look-backs.css';

const states = ['recurred', 'watching', 'reopened', 'over'];

/** /console/look-backs: closed problems under watch, what came back first. */
export default function LookBacksPage() {
  const w = useLookBackWords();
  const [{ state }, setFilter] = useUrlFilter(['state']);
  const watches = useLookBacks({ state });
  return (
    <Page title={w.title}>
      <p className="quiet" style={{ marginTop: 0 }}>{w.lead}</p>
      <Segmented aria-label={w.title} style={{ marginBottom: 12, maxWidth: '100%', overflowX: 'auto' }} value={state ?? 'all'} onChange={(next) => setFilter({ state: next === 'all' ? undefined : next })}
        options={[{ value: 'all', label: w.all }, ...states.map((s) => ({ value: s, label: `${w.state[s]} ${watches.data?.counts[s] ?? ''}` }))]} />
      <Loaded query={watches}>
        {({ items }) => (items.length === 0 ? <EmptyState title={w.none}>{w.noneHint}</EmptyState> : items.map((watch) => (
          <article key={watch.id} className="panel watch">
            <div className="watch-head">
              <Tag color={stateColour[watch.state]}>{w.state[watch.state]}</Tag><Link to={`/problems/${watch.problemNo}`}><b>{watch.problemTitle}</b></Link><span className="quiet">{watch.leadUnitName}</span>
              <span className="quiet">{w.closedOn} {watch.closedOn} · {w.until} {watch.until}{watch.state === 'watching' || watch.state === 'recurred' ? ` · ${watch.late ? w.late : w.daysLeft(watch.daysLeft)}` : ''}</span>
            </div>
            <WatchFacts watch={watch} />
            <WatchVerbs watch={watch} />
          </article>
        )))}
      </Loaded>
    </Page>
  );
}
