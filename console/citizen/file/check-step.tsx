import { useRef, useState } from 'react';
import { go } from '../address/address.ts';
import { fileAppeal } from '../api/appeals.ts';
import { CallFailed, explain } from '../api/call.ts';
import { Notice } from '../parts/notice.tsx';
import { useReading } from '../reading/language.tsx';
import { keepCode } from '../track/query-codes.ts';
import type { Draft } from './draft.ts';
import { DraftSummary } from './draft-summary.tsx';
import { sendDraft } from './send-draft.ts';

/** Everything once more, then off it goes. A failed send says so and loses nothing. */
export function CheckStep({ draft, keep, onSent }: { draft: Draft; keep: (draft: Draft) => void; onSent: () => void }) {
  const { language, words } = useReading();
  const { check } = words.file;
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  // state comes too late for the second press of a double press
  const onItsWay = useRef(false);

  const send = async () => {
    if (onItsWay.current) return;
    onItsWay.current = true;
    setSending(true);
    setFailure(null);
    try {
      const sent = await sendDraft(draft, fileAppeal, keep);
      keepCode(sent.receipt.ticketNo, sent.receipt.queryCode);
      go(`/appeal/${sent.receipt.ticketNo}/sent`, { replace: true, state: sent });
      onSent();
    } catch (error) {
      setFailure(error);
      setSending(false);
    } finally {
      onItsWay.current = false;
    }
  };

  const refused = failure instanceof CallFailed && failure.said !== null;
  return (
    <>
      <DraftSummary draft={draft} />
      {failure ? <Notice kind="problem" title={check.failed}><p>{refused ? `${check.failedRefused}${explain(failure, language, words)}` : `${explain(failure, language, words)}${check.failedKept}`}</p></Notice> : null}
      <button type="button" className="button button-wide" disabled={sending} aria-busy={sending} onClick={send}>{sending ? check.sending : check.send}</button>
    </>
  );
}
