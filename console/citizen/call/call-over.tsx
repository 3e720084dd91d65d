import { useState, type FormEvent } from 'react';
import { explain } from '../api/call.ts';
import { Link } from '../address/link.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { useReading } from '../reading/language.tsx';
import { clock } from './clock.ts';
import { putAway, type OnCall } from './on-call.ts';
import { askCallBack } from './public-call.ts';
import { useCallWords } from './words.ts';

/** How it ended, what was filed, and what one can do when nobody answered. */
export function CallOver({ at }: { at: OnCall }) {
  const w = useCallWords();
  const filed = at.call?.filed ?? [];
  const spoke = at.call !== null && at.call.state === 'ended' && !at.call.unanswered;
  return (
    <section aria-label={w.over}>
      <p className="call-phase" role="status">{w.over}</p>
      <p className="lead">{w.ended[at.phone.ended ?? 'hungUp']}{at.beganAt !== null && at.endedAt !== null ? ` ${w.lasted(clock(at.endedAt - at.beganAt))}` : ''}</p>
      {filed.map((t) => (
        <div key={t.ticketNo} className="call-filed">
          <h2>{w.filed}</h2>
          <dl className="numbers"><div><dt>{w.ticketNo}</dt><dd>{t.ticketNo}</dd></div><div><dt>{w.queryCode}</dt><dd className="code">{t.queryCode}</dd></div></dl>
          <div className="row"><CopyButton text={`${w.ticketNo} ${t.ticketNo}\n${w.queryCode} ${t.queryCode}`} label={w.copy} done={w.copied} failed={w.copyFailed} /><Link className="button button-plain" to={`/appeal/${t.ticketNo}`}>{w.track}</Link></div>
          <p className="hint">{w.keep}</p>
        </div>
      ))}
      {spoke && !filed.length ? <p className="hint">{w.nothing}</p> : null}
      {!spoke ? <CallBack /> : null}
      <p className="row"><button type="button" className="button button-plain" onClick={putAway}>{w.again}</button><Link className="button button-plain" to="/">{w.home}</Link></p>
    </section>
  );
}

function CallBack() {
  const w = useCallWords();
  const { language, words } = useReading();
  const [phone, setPhone] = useState('');
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<{ sending: boolean; masked: string | null; error: unknown }>({ sending: false, masked: null, error: null });
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!phone.trim() || state.sending) return;
    setState({ sending: true, masked: null, error: null });
    await askCallBack(phone).then(({ masked }) => setState({ sending: false, masked, error: null }), (error: unknown) => setState({ sending: false, masked: null, error }));
  };
  if (state.masked !== null) return <Notice kind="good" title={w.asked(state.masked)} />;
  return (
    <form onSubmit={ask} noValidate className="call-back">
      <h2>{w.callBack}</h2>
      <p className="hint">{w.callBackLead}</p>
      {state.error ? <Notice kind="problem" title={explain(state.error, language, words)} /> : null}
      <Field label={w.phone} problem={tried && !phone.trim() ? w.needPhone : null}>{(wiring) => <input {...wiring} type="tel" autoComplete="tel" inputMode="tel" maxLength={40} value={phone} onChange={(e) => setPhone(e.target.value)} />}</Field>
      <button className="button button-wide" disabled={state.sending}>{state.sending ? w.asking : w.askBack}</button>
    </form>
  );
}
