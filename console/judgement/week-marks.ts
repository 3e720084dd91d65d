import type { QualityView } from './queries.ts';

/** Something changed in this week; the first of its kind is where one began, not a change. */
export interface Mark { week: string; kind: 'model' | 'policy'; name: string; since: string }

/** The weeks (their Mondays) in which another model or policy first advised. */
export function weekMarks({ models, policies, weeks }: Pick<QualityView, 'models' | 'policies' | 'weeks'>): Mark[] {
  const weekOf = (day: string) => weeks.findLast((w) => w.week <= day)?.week;
  const marks = (kind: Mark['kind'], rows: readonly { name: string; since: string }[]) => rows.slice(1).flatMap(({ name, since }) => { const week = weekOf(since); return week ? [{ week, kind, name, since }] : []; });
  return [...marks('model', models), ...marks('policy', policies)];
}
