import { Button } from 'antd';
import { dateOf } from '../parts/time.ts';
import { useFormWords } from './form-words.ts';
import { stepForm, type ProblemForm } from './forms.ts';
import type { ProblemDetail } from './views.ts';
import { useProblemWords } from './words.ts';

/** Cause, steps with who owes them until when, and how the effect will be seen. */
export function ProblemPlan({ problem: p, mayFinish, onAsk, now = new Date() }: { problem: ProblemDetail; mayFinish: (mine: boolean) => boolean; onAsk: (form: ProblemForm) => void; now?: Date }) {
  const w = useProblemWords();
  const f = useFormWords();
  const today = dateOf(now.toISOString());
  return (
    <section className="panel section">
      <h2>{w.plan}</h2>
      <p style={{ margin: '0 0 8px' }}><span className="quiet">{w.cause}：</span>{p.rootCause ? <span className="said">{p.rootCause}</span> : <span className="quiet">{w.noCause}</span>}</p>
      {p.plan.length === 0 ? <p className="quiet" style={{ margin: 0 }}>{w.noPlan}</p> : (
        <ol className="steps">
          {p.plan.map((s) => (
            <li key={s.id}>
              <span aria-hidden="true">{s.done ? '✓' : s.late ? '!' : '○'}</span>
              <span>{s.step}<br /><span className={s.late ? 'late' : 'quiet'} style={{ fontSize: 13 }}>{s.unitName} · {s.done ? w.doneOn(s.done.slice(0, 10), s.doneBy ?? '') : w.untilDay(s.until)}{s.late ? ` · ${w.late}` : ''}</span>{s.proof && <><br /><span style={{ fontSize: 13 }}>{s.proof}</span></>}</span>
              {!s.done && mayFinish(s.mine) ? <Button size="small" aria-label={`${w.markDone}：${s.step}`} onClick={() => onAsk(stepForm(s.id, s.step, today, f))}>{w.markDone}</Button> : <span />}
            </li>
          ))}
        </ol>
      )}
      {p.effectPlan && <p style={{ margin: '8px 0 0' }}><span className="quiet">{w.effect}：</span>{p.effectPlan.text} <span className="quiet">（{w.watch(p.effectPlan.watchDays)}）</span></p>}
    </section>
  );
}
