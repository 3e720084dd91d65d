import { Tag } from 'antd';
import { Link } from 'react-router';
import { Remaining } from '../parts/remaining.tsx';
import { PlanBar } from './plan-bar.tsx';
import type { ProblemView } from './views.ts';
import { useProblemWords } from './words.ts';
import './problems.css';

/** A problem in hand: who leads, how far the plan is, how many have been visited. */
export function ProblemCard({ problem }: { problem: ProblemView }) {
  const w = useProblemWords();
  return (
    <article className="panel problem-card">
      <div className="problem-card-head"><Link to={`/problems/${problem.problemNo}`}><b>{problem.title}</b></Link><Tag variant="filled" color={problem.state === 'open' ? 'blue' : 'default'} style={{ marginInlineEnd: 0 }}>{w.state[problem.state]}</Tag></div>
      <p className="quiet">{w.lead}：{problem.leadUnitName}{problem.instructed && <Tag variant="outlined" color="purple" style={{ marginInlineStart: 8 }}>{w.instructed}</Tag>}</p>
      <PlanBar plan={problem.plan} />
      <div className="problem-card-foot">
        <span>{w.inShort(problem.citizens, problem.members, problem.visited)}</span>
        {problem.light === 'none' ? null : <Remaining light={problem.light} text={problem.remaining} dueAt={problem.dueAt} />}
      </div>
    </article>
  );
}
