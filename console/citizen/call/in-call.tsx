import { useState } from 'react';
import { useNow } from '../../parts/use-now.ts';
import { Notice } from '../parts/notice.tsx';
import { clock } from './clock.ts';
import { MicrophoneLevel } from './microphone-level.tsx';
import { hangUp, telephone, type OnCall } from './on-call.ts';
import { phaseOf } from './phase.ts';
import { useCallWords } from './words.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** One large sentence of how it stands, three large buttons. */
export function InCall({ at }: { at: OnCall }) {
  const w = useCallWords();
  const now = useNow();
  const [asked, setAsked] = useState<boolean | null>(null);
  const phase = phaseOf(at);
  // keys are wanted while the hotline asks for one
  const keypad = asked ?? phase === 'surveying';
  const { place, minutes } = at.call ?? { place: null, minutes: null };
  const { muted, problem } = at.phone;
  return (
    <section className="call-now" aria-label={w.title}>
      {problem ? <Notice kind="problem" title={w.problems[problem]} /> : null}
      <p className="call-phase" role="status" data-phase={phase}>{w.phase[phase]}</p>
      {phase === 'waiting' && place !== null ? <p className="call-place"><b>{w.place(place)}</b>{minutes !== null ? <span>{w.minutes(minutes)}</span> : null}</p> : null}
      <p className="call-time" role="timer">{at.beganAt === null ? '' : clock(now - at.beganAt)}</p>
      {phase === 'surveying' ? <p className="hint">{w.marks}</p> : null}
      {phase === 'talking' ? <p className="hint">{w.recorded}</p> : null}
      {muted ? <Notice kind="note" title={w.muted} /> : <MicrophoneLevel label={w.heard} />}
      {keypad ? <div className="call-keys" role="group" aria-label={w.keypad}>{digits.map((d) => <button key={d} type="button" onClick={() => telephone().keys(d)}>{d}</button>)}</div> : null}
      <div className="call-buttons">
        <button type="button" className="button button-plain" aria-pressed={muted} onClick={() => telephone().mute(!muted)}>{muted ? w.unmute : w.mute}</button>
        <button type="button" className="button button-plain" aria-expanded={keypad} onClick={() => setAsked(!keypad)}>{keypad ? w.hideKeypad : w.keypad}</button>
        <button type="button" className="button call-end" onClick={() => void hangUp()}>{w.hangUp}</button>
      </div>
      <p className="hint">{w.stay}</p>
    </section>
  );
}
