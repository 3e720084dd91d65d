import { useState, type FormEvent } from 'react';
import { ChoiceGroup } from '../parts/choice-group.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../reading/language.tsx';
import { asksForRework, isComplete, ratingInput, type Grade, type Rating, type Solved } from './rating.ts';
import { Stars } from './stars.tsx';

/** Whether it is solved, and how one was treated, asked apart. `mayRework`: a bad rating sends it back to the unit. */
export function RatingForm({ busy, mayRework, onSend }: { busy: boolean; mayRework: boolean; onSend: (input: Record<string, unknown>) => void }) {
  const { act } = useWords();
  const words = act.rate;
  const [rating, setRating] = useState<Rating>({ satisfaction: null, solved: null, attitude: null, result: null, comment: '' });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Rating>) => setRating({ ...rating, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isComplete(rating)) onSend(ratingInput(rating));
  };
  const options = Object.entries(words.solvedOptions).map(([value, label]) => ({ value: value as Solved, label }));
  const grades = (['5', '3', '1'] as const).map((value) => ({ value: value as Grade, label: words.grades[value] }));
  return (
    <form onSubmit={submit} noValidate>
      <ChoiceGroup name="solved" legend={words.solved} options={options} value={rating.solved} onChange={(solved) => change({ solved })} problem={tried && !rating.solved ? words.needSolved : null} />
      <Stars value={rating.satisfaction} onChange={(satisfaction) => change({ satisfaction })} problem={tried && !rating.satisfaction ? words.needStars : null} />
      <ChoiceGroup name="attitude" legend={`${words.attitude}${words.apart}`} options={grades} value={rating.attitude} onChange={(attitude) => change({ attitude })} />
      <ChoiceGroup name="result" legend={`${words.result}${words.apart}`} options={grades} value={rating.result} onChange={(result) => change({ result })} />
      <Field label={words.comment} optional={words.optional}>
        {(wiring) => <textarea {...wiring} rows={3} maxLength={2000} value={rating.comment} onChange={(e) => change({ comment: e.target.value })} />}
      </Field>
      {mayRework && asksForRework(rating) ? <Notice kind="note">{words.rework}</Notice> : null}
      <button className="button button-wide" disabled={busy} aria-busy={busy}>{busy ? act.sending : act.send}</button>
    </form>
  );
}
