import { useState, type FormEvent } from 'react';
import { usePublicCity } from '../api/public-city.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../reading/language.tsx';
import { maxAddress } from './draft.ts';
import { RegionChoice } from './region-choice.tsx';
import type { StepProps } from './step.ts';

export function WhereStep({ draft, change, onNext }: StepProps) {
  const { file: { where, next } } = useWords();
  const city = usePublicCity();
  const [tried, setTried] = useState(false);
  const problem = draft.address.trim().length > maxAddress ? where.tooLong : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!problem) onNext();
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="lead">{where.lead}</p>
      {city.error ? <Notice kind="note">{where.noCity}</Notice> : <RegionChoice regions={city.data?.regions ?? []} value={draft.regionCode} onChange={(regionCode) => change({ regionCode })} />}
      <Field label={where.address} hint={where.addressHint} optional={where.optional} problem={tried ? problem : null}>
        {(wiring) => <input {...wiring} autoComplete="off" value={draft.address} onChange={(e) => change({ address: e.target.value })} />}
      </Field>
      <button className="button button-wide">{next}</button>
    </form>
  );
}
