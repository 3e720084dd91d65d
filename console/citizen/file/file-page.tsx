import { useEffect, useRef } from 'react';
import { go, useAddress } from '../address/address.ts';
import { usePageTitle } from '../parts/page-title.ts';
import { useWords } from '../reading/language.tsx';
import { dropAll } from '../photos/chosen.ts';
import { CheckStep } from './check-step.tsx';
import { steps, type Step } from './step.ts';
import { StepRail } from './step-rail.tsx';
import { useDraft } from './use-draft.ts';
import { WhatStep } from './what-step.tsx';
import { WhereStep } from './where-step.tsx';
import { WhoStep } from './who-step.tsx';

/** One question a page. The step stands in the address, so that the phone's back key goes one step back. */
export default function FilePage() {
  const { file } = useWords();
  const search = new URLSearchParams(useAddress().search);
  const { draft, change, keep, drop } = useDraft();
  // without content the later steps have nothing to be about
  const asked = steps.find((s) => s === search.get('step')) ?? 'what';
  const step: Step = draft.content.trim() ? asked : 'what';
  const goTo = (to: Step) => go(`?step=${to}`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); window.scrollTo(0, 0); }, [step]);
  usePageTitle(file[step].title);

  const clear = () => { if (window.confirm(file.clearSure)) { drop(); dropAll(); go('/'); } };
  const at = steps.indexOf(step);
  const next = () => goTo(steps[at + 1] ?? 'check');
  return (
    <>
      <StepRail at={at} />
      <h1 ref={heading} tabIndex={-1}>{file[step].title}</h1>
      {step === 'what' && <WhatStep draft={draft} change={change} onNext={next} />}
      {step === 'where' && <WhereStep draft={draft} change={change} onNext={next} />}
      {step === 'who' && <WhoStep draft={draft} change={change} onNext={next} />}
      {step === 'check' && <CheckStep draft={draft} keep={keep} onSent={drop} />}
      <p className="under">
        {at > 0 ? <button type="button" className="link" onClick={() => goTo(steps[at - 1]!)}>{file.back}</button> : null}
        {draft.content ? <button type="button" className="link" onClick={clear}>{file.clear}</button> : null}
      </p>
      <p className="hint">{file.saved}</p>
    </>
  );
}
