import { useState, type FormEvent } from 'react';
import { PhotoPicker } from '../photos/photo-picker.tsx';
import { ChoiceGroup } from '../parts/choice-group.tsx';
import { Field } from '../parts/field.tsx';
import { useWords } from '../reading/language.tsx';
import { maxContent } from './draft.ts';
import type { StepProps } from './step.ts';

type AppealType = keyof ReturnType<typeof useWords>['file']['what']['types'];

/** Characters left below which the counter shows: until then it would only worry people. */
const nearLimit = 500;

export function WhatStep({ draft, change, onNext }: StepProps) {
  const { file: { what, next } } = useWords();
  const [tried, setTried] = useState(false);
  const left = maxContent - draft.content.length;
  const problem = !draft.content.trim() ? what.needContent : left < 0 ? what.tooLong(maxContent) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problem) onNext();
  };
  const types = Object.entries(what.types).map(([value, label]) => ({ value: value as AppealType, label }));
  return (
    <form onSubmit={submit} noValidate>
      <Field label={what.content} hint={what.contentHint} problem={tried || left < 0 ? problem : null}>
        {(wiring) => <textarea {...wiring} rows={7} value={draft.content} onChange={(e) => change({ content: e.target.value })} />}
      </Field>
      {left < nearLimit && left >= 0 ? <p className="hint" role="status">{what.left(left)}</p> : null}
      <ChoiceGroup name="appealType" legend={`${what.type}${what.typeOptional}`} options={types} value={draft.appealType as AppealType | null} onChange={(appealType) => change({ appealType })} />
      <label className="tick">
        <input type="checkbox" checked={draft.isAboutStaff} onChange={(e) => change({ isAboutStaff: e.target.checked })} />
        <span><b>{what.aboutStaff}</b><small>{what.aboutStaffHint}</small></span>
      </label>
      <PhotoPicker />
      <button className="button button-wide">{next}</button>
    </form>
  );
}
