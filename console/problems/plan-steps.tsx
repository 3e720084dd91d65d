import { Button } from 'antd';
import { dateOf } from '../parts/time.ts';
import { isLate } from './plan-course.ts';
import type { PlanStep } from './views.ts';
import { useProblemWords } from './words.ts';

/** The plan step by step. `onDone` is left out where one may not change it. */
export function PlanSteps({ plan, now = new Date(), onDone }: { plan: readonly PlanStep[]; now?: Date; onDone?: ((at: number) => void) | undefined }) {
  const w = useProblemWords();
  const today = dateOf(now.toISOString());
  if (!plan.length) return <p className="quiet" style={{ margin: 0 }}>{w.noPlan}</p>;
  return (
    <ol className="steps">
      {plan.map((s, i) => {
        const late = isLate(s, today);
        return (
          <li key={i}>
            <span aria-hidden="true">{s.done ? '✓' : late ? '!' : '○'}</span>
            <span>{s.step}<br /><span className={late ? 'late' : 'quiet'} style={{ fontSize: 13 }}>{s.done ? w.doneOn(s.done.slice(0, 10)) : w.untilDay(s.until)}{late ? ` · ${w.late}` : ''}</span></span>
            {!s.done && onDone ? <Button size="small" onClick={() => onDone(i)}>{w.markDone}</Button> : <span />}
          </li>
        );
      })}
    </ol>
  );
}
