import { useState, type FormEvent } from 'react';
import { explain } from '../api/call.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { useLoaded } from '../parts/use-loaded.ts';
import { useReading } from '../reading/language.tsx';
import { MicrophoneLevel } from './microphone-level.tsx';
import { begin, type OnCall } from './on-call.ts';
import { readDoor } from './public-call.ts';
import { useCallWords } from './words.ts';

/** What one should know first, a try of the microphone, and the button. */
export function BeforeCall({ at }: { at: OnCall }) {
  const w = useCallWords();
  const { language, words } = useReading();
  const door = useLoaded('door', readDoor);
  const [name, setName] = useState('');
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const [checking, setChecking] = useState(false);
  const [starting, setStarting] = useState(false);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!consent || starting) return;
    setChecking(false);
    setStarting(true);
    await begin(door.data?.number ?? '12345', name).catch(() => {});
    setStarting(false);
  };
  if (door.data && !door.data.open) return <Notice kind="note" title={w.closed}><p>{w.closedText}</p></Notice>;
  const { problem } = at.phone;
  return (
    <form onSubmit={start} noValidate>
      <p className="lead">{w.lead}</p>
      {problem ? <Notice kind="problem" title={w.problems[problem]} /> : at.failed ? <Notice kind="problem" title={explain(at.failed, language, words)} /> : null}
      <Field label={w.name} hint={w.nameHint} optional={w.optional}>{(wiring) => <input {...wiring} autoComplete="name" maxLength={40} value={name} onChange={(e) => setName(e.target.value)} />}</Field>
      <label className="tick">
        <input type="checkbox" checked={consent} onChange={(e) => setConsent(e.target.checked)} aria-describedby={tried && !consent ? 'need-consent' : undefined} />
        <span><b>{w.consent}</b><small>{w.consentHint}</small></span>
      </label>
      {tried && !consent ? <p className="wrong" id="need-consent" role="alert">{w.needConsent}</p> : null}
      <p><button className="button button-wide call-start" disabled={starting}>{starting ? w.starting : w.start}</button></p>
      {checking ? <div className="call-check"><p>{w.checking}</p><MicrophoneLevel label={w.level} /></div> : <p><button type="button" className="link" onClick={() => setChecking(true)}>{w.check}</button></p>}
    </form>
  );
}
