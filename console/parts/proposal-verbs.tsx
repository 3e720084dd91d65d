import { useState } from 'react';
import { Button, Popconfirm, type PopconfirmProps } from 'antd';
import { useText } from '../i18n/text.ts';
import { ReasonModal } from './reason-modal.tsx';
import { useTell } from './use-tell.ts';
import './verb-bar.css';

interface Words { confirm: string; confirmed: string; reject: string; rejected: string; rejectTitle: string; withdraw: string; withdrawn: string }
interface Props {
  /** what this person may do, as the server says */
  verbs: readonly string[];
  words: Words;
  busy: boolean;
  /** the first button turns; as long as `busy` unless said */
  confirming?: boolean;
  /** asked once more before confirming */
  ask?: Pick<PopconfirmProps, 'title' | 'description' | 'styles'>;
  decide: (verb: string, input: { decision?: string }, then: { onSuccess: () => void; onError: (error: unknown) => void }) => void;
}

/** Four eyes on the page: confirm, send back with a reason, take back. One bar for everything that one proposes and another decides. */
export function ProposalVerbs({ verbs, words: w, busy, confirming = busy, ask, decide }: Props) {
  const t = useText();
  const tell = useTell();
  const [rejecting, setRejecting] = useState(false);
  const send = (verb: string, done: string, decision?: string) => decide(verb, decision ? { decision } : {}, { onSuccess: () => { tell.done(done); setRejecting(false); }, onError: tell.failed });
  const confirm = () => send('confirm', w.confirmed);
  if (verbs.length === 0) return null;
  return (
    <>
      <div className="verb-bar">
        {verbs.includes('confirm') && (ask
          ? <Popconfirm {...ask} onConfirm={confirm} okText={t.common.confirm} cancelText={t.common.cancel}><Button type="primary" loading={confirming}>{w.confirm}</Button></Popconfirm>
          : <Button type="primary" loading={confirming} onClick={confirm}>{w.confirm}</Button>)}
        {verbs.includes('reject') && <Button onClick={() => setRejecting(true)}>{w.reject}</Button>}
        {verbs.includes('withdraw') && <Button onClick={() => send('withdraw', w.withdrawn)}>{w.withdraw}</Button>}
      </div>
      <ReasonModal open={rejecting} title={w.rejectTitle} busy={busy} onClose={() => setRejecting(false)} onConfirm={(why) => send('reject', w.rejected, why)} />
    </>
  );
}
