import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { usePhone } from '../provider.tsx';
import { usePhoneWords } from '../words.ts';
import { CallActions } from './call-actions.tsx';
import { stateOf, whoOf } from './say.ts';
import { Since } from './timer.tsx';
import '../phone.css';

/** The telephone in the bar of every page but the desk, which has the whole strip: the state, and what cannot wait. */
export function BarStrip() {
  const desk = usePhone();
  const w = usePhoneWords();
  const { pathname } = useLocation();
  if (!desk?.phone || pathname.startsWith('/desk')) return null;
  if (desk.status.connection === 'off') return <button type="button" className="bar-button" title={desk.status.problem ? w.problems[desk.status.problem] : undefined} onClick={() => void desk.connect()}>{w.connect}</button>;
  const state = stateOf(desk, w);
  const call = desk.view?.call ?? null;
  return (
    <section className="phone-bar" aria-label={w.strip}>
      <span role="status">{state.text}</span>
      {state.since && <Since at={state.since} label={state.text} />}
      {call && <Link to="/desk" title={w.toDesk}>{whoOf(call, null, w)}</Link>}
      {desk.status.connection === 'elsewhere' ? <Button size="small" onClick={() => void desk.connect(true)}>{w.takeOver}</Button> : <CallActions desk={desk} compact />}
    </section>
  );
}
