import type { PublicAppeal } from '../api/appeals.ts';
import { cityDate } from '../parts/city-date.ts';
import { useReading } from '../reading/language.tsx';

/** The plan for the common cause, told to everyone whom it concerns. */
export function AppealProblem({ problem }: { problem: NonNullable<PublicAppeal['problem']> }) {
  const { language, words: { appeal } } = useReading();
  return (
    <section aria-labelledby="problem" className="reply">
      <h2 id="problem">{appeal.problem}</h2>
      <p>{problem.title}</p>
      <ul>{problem.plan.map((p) => <li key={p.step}>{p.step} — {p.done ? appeal.planDone : appeal.planUntil(cityDate(p.until, language))}</li>)}</ul>
    </section>
  );
}
