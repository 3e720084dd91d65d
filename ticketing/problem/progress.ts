import { type ProblemRow } from './verb.ts';

/** One or two sentences for a citizen who joins late: what was done, and what comes next. Empty while there is no plan. */
export function progressOf(problem: Pick<ProblemRow, 'plan' | 'measures'>): string {
  const next = problem.plan.find((step) => !step.done);
  return [
    problem.measures.length ? `已采取措施：${problem.measures.map((m) => m.title).join('、')}。` : '',
    next ? `正在进行：${next.step}（计划${next.until}前完成）。` : '',
  ].join('');
}
