import type { PublicAppeal } from '../api/appeals.ts';
import { cityDate, daysLate } from '../parts/city-date.ts';
import { useReading } from '../reading/language.tsx';

const ended: readonly PublicAppeal['state'][] = ['answered', 'declined', 'closed', 'archived', 'cancelled', 'pendingVisit'];

/** Where it stands and what comes next. Lateness is said, not hidden. */
export function AppealState({ appeal, now }: { appeal: PublicAppeal; now: Date }) {
  const { language, words: { appeal: words, asked: { planned } } } = useReading();
  const waiting = !ended.includes(appeal.state) && appeal.expectedAt !== null;
  const late = waiting ? daysLate(appeal.expectedAt!, now) : 0;
  const mayUrge = appeal.verbs.some((v) => v.verb === 'urge' && v.allowed);
  return (
    <section className={late ? 'standing standing-late' : 'standing'}>
      <p className="standing-name">{words.states[appeal.state]}</p>
      <p>{words.next[appeal.state]}</p>
      {appeal.unitName ? <p>{words.unit(appeal.unitName)}</p> : null}
      {appeal.parkedUntil ? <p><strong>{planned(cityDate(appeal.parkedUntil, language))}</strong></p> : null}
      {waiting ? <p><strong>{late ? `${words.late(late)}${mayUrge ? words.mayUrge : ''}` : words.expected(cityDate(appeal.expectedAt!, language))}</strong></p> : null}
    </section>
  );
}
