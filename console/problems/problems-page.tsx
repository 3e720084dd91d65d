import { Segmented } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { ProblemCard } from './problem-card.tsx';
import { useProblems } from './queries.ts';
import { useProblemWords } from './words.ts';
import './problems.css';

const states = ['open', 'replied', 'closed'] as const;

/** /console/problems: groups that somebody owns. */
export default function ProblemsPage() {
  const w = useProblemWords();
  const [filter, setFilter] = useUrlFilter(['state']);
  const problems = useProblems(filter);
  return (
    <Page title={w.problems} tools={<Segmented aria-label={w.problems} value={filter.state ?? ''} options={[{ value: '', label: w.all }, ...states.map((s) => ({ value: s as string, label: w.state[s] }))]} onChange={(state) => setFilter({ state })} />}>
      <Loaded query={problems}>
        {({ items }) => (items.length ? <div className="problem-cards">{items.map((p) => <ProblemCard key={p.problemNo} problem={p} />)}</div> : <EmptyState title={w.none}>{w.noneHint}</EmptyState>)}
      </Loaded>
    </Page>
  );
}
