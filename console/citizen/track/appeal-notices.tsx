import { useState } from 'react';
import { switchNotices, type PublicAppeal } from '../api/appeals.ts';
import { explain } from '../api/call.ts';
import { cityMoment } from '../parts/city-date.ts';
import { Notice } from '../parts/notice.tsx';
import { useReading } from '../reading/language.tsx';

/** 消息: what we told them and when, also what was not sent; and whether they want to be sent any. */
export function AppealNotices({ appeal, code, onDone }: { appeal: PublicAppeal; code: string; onDone: () => void }) {
  const { language, words } = useReading();
  const w = words.notices;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { noticesOff, notices } = appeal;
  const change = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await switchNotices(appeal.ticketNo, code, !noticesOff);
      onDone();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{w.title}</h2>
      {notices.length === 0 ? <p className="hint">{w.none}</p> : (
        <ol className="story">
          {notices.toReversed().map((n, i) => <li key={`${n.at}${i}`}><time dateTime={n.at}>{cityMoment(n.at, language)}</time>{n.sent ? null : <small className="hint"> {w.here}</small>}<p>{n.text}</p></li>)}
        </ol>
      )}
      {failure ? <Notice kind="problem">{explain(failure, language, words)}</Notice> : null}
      {noticesOff === null ? null : <><p className="hint" role="status">{noticesOff ? w.off : w.on}</p><button type="button" className="button button-plain" disabled={busy} aria-busy={busy} onClick={() => void change()}>{noticesOff ? w.turnOn : w.turnOff}</button></>}
    </section>
  );
}
