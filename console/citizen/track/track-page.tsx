import { useState, type FormEvent } from 'react';
import { go, useAddress } from '../address/address.ts';
import { readAppeal } from '../api/appeals.ts';
import { CallFailed, explain } from '../api/call.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { useReading } from '../reading/language.tsx';
import { isCode, plainNumber } from './digits.ts';
import { keepCode } from './query-codes.ts';

/** Number and code. They are tried here, so that a slip is told beside the fields. */
export default function TrackPage() {
  const { language, words } = useReading();
  const { track } = words;
  usePageTitle(track.title);
  const from = useAddress().state as { ticketNo?: string } | null;
  const [ticketNo, setTicketNo] = useState(from?.ticketNo ?? '');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const find = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const no = plainNumber(ticketNo);
    if (!no || !isCode(code) || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await readAppeal(no, plainNumber(code));
      keepCode(no, plainNumber(code));
      go(`/appeal/${encodeURIComponent(no)}`);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const wrong = failure instanceof CallFailed && failure.status === 404;
  return (
    <>
      <h1>{track.title}</h1>
      <p className="lead">{track.lead}</p>
      {failure ? <Notice kind="problem">{wrong ? track.notFound : explain(failure, language, words)}</Notice> : null}
      <form onSubmit={find} noValidate>
        <Field label={track.ticketNo} problem={tried && !plainNumber(ticketNo) ? track.needNo : null}>
          {(wiring) => <input {...wiring} className="digits" autoComplete="off" inputMode="numeric" value={ticketNo} onChange={(e) => setTicketNo(e.target.value)} />}
        </Field>
        <Field label={track.code} hint={track.codeHint} problem={tried && !isCode(code) ? track.needCode : null}>
          {(wiring) => <input {...wiring} className="digits" autoComplete="off" inputMode="numeric" value={code} onChange={(e) => setCode(e.target.value)} />}
        </Field>
        <button className="button button-wide" disabled={busy} aria-busy={busy}>{busy ? track.finding : track.find}</button>
      </form>
      <p className="hint">{track.lost}</p>
    </>
  );
}
