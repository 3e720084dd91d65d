import { Remaining } from '../parts/remaining.tsx';
import { dateOf } from '../parts/time.ts';
import type { ProblemView } from './views.ts';

/** The day it is due; while it is open, also what is left. */
export const ProblemDue = ({ problem }: { problem: ProblemView }) => (
  problem.state === 'closed' || problem.light === 'none' ? <span className="number">{dateOf(problem.dueAt)}</span> : <Remaining light={problem.light} text={problem.remaining} dueAt={problem.dueAt} />
);
