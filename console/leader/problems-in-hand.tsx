import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { ProblemCard } from '../problems/problem-card.tsx';
import { useProblems } from '../problems/queries.ts';
import { useLeaderWords } from './words.ts';

/** What is not closed, nearest deadline first. */
export function ProblemsInHand() {
  const w = useLeaderWords();
  const problems = useProblems();
  return (
    <Loaded query={problems}>
      {({ items }) => {
        const open = items.filter((p) => p.state !== 'closed').toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
        return open.length ? <div className="problem-cards">{open.map((p) => <ProblemCard key={p.problemNo} problem={p} />)}</div> : <EmptyState title={w.noProblems} />;
      }}
    </Loaded>
  );
}
