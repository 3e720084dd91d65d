/** 共性问题办理: what is handled as a whole, who leads, how far it is. */
import { sql } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, unitName } from '../../../ticketing/index.ts';
import type { Span as Word } from '../content.ts';
import { fullDay } from '../figures/spans.ts';
import { heading, paragraph, type Drafting, type Section } from './section.ts';

const listed = 12;
export interface ProblemRow extends Record<string, unknown> { id: string; problem_no: string; title: string; state: string; lead: string; root_cause: string | null; plan: { step: string; until: string; done?: string }[]; measures: { title: string }[]; due: Date; created: Date; closed: Date | null }

export const problems: Section = {
  id: 'problems', zh: '共性问题',
  async write(d) {
    const rows = await problemsOf(d);
    const head = heading(1, '共性问题办理情况');
    const [opened, closed, open] = [await d.figure('新立共性问题', { measure: 'problemsOpened' }), await d.figure('办结共性问题', { measure: 'problemsClosed' }), await d.figure('在办共性问题', { measure: 'problemsOpen' })];
    if (![opened, closed, open].some((n) => d.valueOf(n))) return [head, paragraph('期内没有新立、办结和在办的共性问题。')];
    const lead = paragraph('期内新立共性问题', opened, '个，办结', closed, '个，期末在办', open, '个。');
    if (!rows.length) return [head, lead];
    const table: Word[][] = [];
    for (const p of rows.slice(0, listed)) table.push([p.title, unitName(d.core.city, p.lead), await d.figure(`“${p.title}”期内件数`, { measure: 'received', filter: { problem: p.problem_no } }), stage(p), cityDay(new Date(p.due))]);
    return [head, lead, { kind: 'table', caption: '共性问题办理进展', columns: [{ head: '问题', wide: 4 }, { head: '牵头单位', wide: 2.6 }, { head: '本期件数', wide: 1.2, number: true }, { head: '进展', wide: 2.4 }, { head: '办理时限', wide: 1.8 }], rows: table }];
  },
};

/** How far it is, by its plan. */
export function stage(p: ProblemRow): string {
  if (p.closed) return '已办结';
  const next = p.plan.find((s) => !s.done);
  const done = p.plan.length - p.plan.filter((s) => !s.done).length;
  if (!p.plan.length) return p.state === 'replied' ? '已统一答复' : '待制定方案';
  return next ? `方案${p.plan.length}步，已完成${done}步` : '方案各步已完成';
}

/** Open in the span, or closed in it. Of problems made of complaints about a unit only, nothing is told. @param only one problem */
export const problemsOf = ({ core, span }: Pick<Drafting, 'core' | 'span'>, only?: string): Promise<ProblemRow[]> => core.db.execute<ProblemRow>(sql`
  select id, problem_no, title, state, lead_unit_id as lead, root_cause, plan, measures, due_at as due, created_at as created, closed_at as closed from problem
  where ${only === undefined ? sql`created_at < ${cityMoment(addDays(span.to, 1), '00:00').toISOString()}::timestamptz and (closed_at is null or closed_at >= ${cityMoment(span.from, '00:00').toISOString()}::timestamptz)` : sql`problem_no = ${only}`}
    and not (exists (select 1 from ticket t where t.problem_id = problem.id) and not exists (select 1 from ticket t where t.problem_id = problem.id and t.accused_unit_id is null and not t.is_about_staff))
  order by due_at, id`);

export const problemSentence = (d: Drafting, p: ProblemRow): string => `该问题由${unitName(d.core.city, p.lead)}牵头办理，办理时限为${fullDay(cityDay(new Date(p.due)))}，${stage(p)}。`;
