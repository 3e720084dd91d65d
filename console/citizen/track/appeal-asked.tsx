import { useState, type FormEvent } from 'react';
import { go } from '../address/address.ts';
import { actOnAppeal, type PublicAppeal } from '../api/appeals.ts';
import { explain } from '../api/call.ts';
import { cityDate } from '../parts/city-date.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { useReading } from '../reading/language.tsx';

/** What the house needs to know, one field for each thing, answered on the spot. What is not known may stay empty. */
export function AppealAsked({ appeal, asked, code, onDone }: { appeal: PublicAppeal; asked: NonNullable<PublicAppeal['asked']>; code: string; onDone: () => void }) {
  const { language, words } = useReading();
  const [answers, setAnswers] = useState<Record<number, string>>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const given = asked.items.flatMap((item, i) => (answers[i]?.trim() ? [`${item}：${answers[i].trim()}`] : []));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !given.length) return;
    setBusy(true);
    setFailure(null);
    try {
      await actOnAppeal(appeal.ticketNo, 'supplement', { text: given.join('\n'), code });
      go(`/appeal/${appeal.ticketNo}`, { replace: true, state: { done: true } });
      onDone();
    } catch (problem) {
      setFailure(problem);
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="asked" className="reply">
      <h2 id="asked">{words.asked.title}</h2>
      <p>{words.asked.until(cityDate(asked.until, language))}</p>
      {failure ? <Notice kind="problem" title={words.act.failed}><p>{explain(failure, language, words)}</p></Notice> : null}
      <form onSubmit={(event) => void send(event)} noValidate>
        {asked.items.map((item, i) => (
          <Field key={item} label={`${i + 1}. ${item}`} problem={tried && !given.length && i === 0 ? words.asked.need : null}>
            {(wiring) => <textarea {...wiring} rows={2} maxLength={1000} value={answers[i] ?? ''} onChange={(e) => setAnswers({ ...answers, [i]: e.target.value })} />}
          </Field>
        ))}
        <button className="button button-wide" disabled={busy} aria-busy={busy}>{busy ? words.act.sending : words.asked.send}</button>
      </form>
    </section>
  );
}
