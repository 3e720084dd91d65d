import { useState, type FormEvent } from 'react';
import { Field } from '../parts/field.tsx';
import { useWords } from '../reading/language.tsx';
import type { CitizenVerb } from './citizen-verb.ts';

type TextVerb = Exclude<CitizenVerb, 'rate' | 'protect'>;
/** The field each verb calls its text by, and how many characters it needs at least and may have at most. */
const shapes: Record<TextVerb, { field: 'text' | 'reason'; min: number; max: number }> = {
  supplement: { field: 'text', min: 1, max: 5000 }, urge: { field: 'text', min: 0, max: 500 }, object: { field: 'reason', min: 4, max: 2000 }, reopen: { field: 'reason', min: 4, max: 2000 }, cancel: { field: 'reason', min: 4, max: 2000 },
};

/** The verbs that take one text. */
export function TextForm({ verb, busy, onSend }: { verb: TextVerb; busy: boolean; onSend: (input: Record<string, unknown>) => void }) {
  const { act } = useWords();
  const words = act[verb];
  const { field, min, max } = shapes[verb];
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const short = text.trim().length < min;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short) onSend(text.trim() ? { [field]: text.trim() } : {});
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field label={words.label} hint={words.hint} problem={tried && short ? words.need : null}>
        {(wiring) => <textarea {...wiring} rows={5} maxLength={max} value={text} onChange={(e) => setText(e.target.value)} />}
      </Field>
      <button className="button button-wide" disabled={busy} aria-busy={busy}>{busy ? act.sending : act.send}</button>
    </form>
  );
}
