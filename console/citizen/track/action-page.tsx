import { useState } from 'react';
import { go } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { Redirect } from '../address/redirect.tsx';
import { actOnAppeal } from '../api/appeals.ts';
import { explain } from '../api/call.ts';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { useReading } from '../reading/language.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { isCitizenVerb } from './citizen-verb.ts';
import { RatingForm } from './rating-form.tsx';
import { TextForm } from './text-form.tsx';
import { useAppeal } from './use-appeal.ts';

/** One action a page. What was written stays in the form until the server has taken it. */
export default function ActionPage({ ticketNo, verb }: { ticketNo: string; verb: string }) {
  const { language, words } = useReading();
  const { data, error, code } = useAppeal(ticketNo);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  usePageTitle(isCitizenVerb(verb) ? words.act[verb].title : undefined);
  if (code === null) return <Redirect to="/track" state={{ ticketNo }} />;
  if (!isCitizenVerb(verb)) return <Redirect to={`/appeal/${ticketNo}`} />;

  const send = async (input: Record<string, unknown>) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await actOnAppeal(ticketNo, verb, { ...input, code });
      go(`/appeal/${ticketNo}`, { replace: true, state: { done: true } });
    } catch (problem) {
      setFailure(problem);
      setBusy(false);
    }
  };
  const offered = data?.verbs.find((v) => v.verb === verb);
  const refusal = data && !offered?.allowed ? offered?.why?.[language] ?? words.act.notNow : null;
  const trouble = failure ?? error;
  return (
    <>
      <p><Link className="backlink" to={`/appeal/${ticketNo}`}><Icon name="back" />{words.act.back}</Link></p>
      <h1>{words.act[verb].title}</h1>
      {data ? <p className="lead">{data.title}</p> : null}
      {trouble ? <Notice kind="problem" title={failure ? words.act.failed : undefined}><p>{explain(trouble, language, words)}</p></Notice> : null}
      {refusal ? <Notice kind="note">{refusal}</Notice>
        : verb === 'rate' ? <RatingForm busy={busy} mayRework={data?.state === 'pendingVisit'} onSend={send} />
        : verb === 'protect' ? <ConfirmForm words={words.act.protect} busy={busy} onSend={() => void send({})} />
        : <TextForm verb={verb} busy={busy} onSend={send} />}
    </>
  );
}
