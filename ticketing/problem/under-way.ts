import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import type { ProblemRow } from './verb.ts';

/** One to three sentences for a citizen who joins, by how far the problem is: who leads it, what was done, what comes next, that a joint reply follows. */
export function underWay(core: Pick<Core, 'city'>, problem: Pick<ProblemRow, 'plan' | 'measures' | 'state' | 'leadUnitId'>): string {
  const lead = unitName(core.city, problem.leadUnitId);
  const next = problem.plan.find((step) => !step.done);
  return [
    problem.measures.length ? `已采取措施：${problem.measures.map((m) => m.title).join('、')}。` : '',
    next ? `正在进行：${next.step}（计划${next.until}前完成）。` : problem.plan.length ? '各项工作已完成，正在核实效果。' : `由${lead}牵头，正在查找原因、制定办理方案。`,
    problem.state === 'replied' ? '已对先前反映的市民作出答复，也将答复您。' : '',
  ].join('');
}
