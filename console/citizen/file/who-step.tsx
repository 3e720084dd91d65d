import { useState, type FormEvent } from 'react';
import { Field } from '../parts/field.tsx';
import { useWords } from '../reading/language.tsx';
import { isPhone } from './draft.ts';
import type { StepProps } from './step.ts';

export function WhoStep({ draft, change, onNext }: StepProps) {
  const { file: { who, next } } = useWords();
  const [tried, setTried] = useState(false);
  const problem = !draft.phone.trim() ? who.needPhone : isPhone(draft.phone) ? null : who.badPhone;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problem) onNext();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field label={who.phone} hint={who.phoneHint} problem={tried ? problem : null}>
        {(wiring) => <input {...wiring} type="tel" autoComplete="tel" inputMode="tel" maxLength={40} value={draft.phone} onChange={(e) => change({ phone: e.target.value })} />}
      </Field>
      {draft.isAnonymous ? null : (
        <Field label={who.name} hint={who.nameHint} optional={who.optional}>
          {(wiring) => <input {...wiring} autoComplete="name" maxLength={60} value={draft.name} onChange={(e) => change({ name: e.target.value })} />}
        </Field>
      )}
      <label className="tick">
        <input type="checkbox" checked={draft.isAnonymous} onChange={(e) => change({ isAnonymous: e.target.checked })} />
        <span><b>{who.anonymous}</b><small>{who.anonymousHint}</small></span>
      </label>
      <label className="tick">
        <input type="checkbox" checked={draft.isConfidential} onChange={(e) => change({ isConfidential: e.target.checked })} />
        <span><b>{who.confidential}</b><small>{who.confidentialHint}</small></span>
      </label>
      <fieldset className="field">
        <legend>{who.needs}</legend>
        <div className="pills">
          {Object.entries(who.needNames).map(([code, name]) => (
            <label key={code} className="pill">
              <input type="checkbox" checked={draft.needs.includes(code)} onChange={(e) => change({ needs: e.target.checked ? [...draft.needs, code] : draft.needs.filter((n) => n !== code) })} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button className="button button-wide">{next}</button>
    </form>
  );
}
