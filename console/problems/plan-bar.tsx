import { dateOf } from '../parts/time.ts';
import { doneSteps, isLate } from './plan-course.ts';
import type { StepDraft } from './views.ts';
import { useProblemWords } from './words.ts';

/** A plan's course as one bar a step, with the same in words. */
export function PlanBar({ plan, now = new Date() }: { plan: readonly StepDraft[]; now?: Date }) {
  const w = useProblemWords();
  if (!plan.length) return <span className="quiet">{w.noPlan}</span>;
  const today = dateOf(now.toISOString());
  const late = plan.filter((s) => isLate(s, today)).length;
  return (
    <div>
      <div className="course" aria-hidden="true">{plan.map((s, i) => <i key={i} className={s.done ? 'done' : isLate(s, today) ? 'late' : ''} title={s.step} />)}</div>
      <span className="quiet" style={{ fontSize: 13 }}>{w.course(doneSteps(plan), plan.length)}{late ? <b style={{ color: '#c41d1d' }}> · {late} {w.late}</b> : null}</span>
    </div>
  );
}
