import { useEffect, useRef } from 'react';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { useTicket } from '../api/queries.ts';
import type { Registered } from '../api/types.ts';
import { useSay } from '../i18n/text.ts';
import type { ChosenAnswer } from '../knowledge/beside-knowledge.tsx';
import { useMergeWords } from '../merge/words.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { DoHere } from '../ticket/do-here.tsx';
import { useDeskWords } from './words.ts';

/** What an agent may do while the citizen is still on the line. */
const atOnce = ['answer', 'decline', 'transfer', 'checkBack', 'flagStaffComplaint'];

/** The number and the code, large enough to be read out, and what may be done while the citizen is still on the line. */
export function Filed({ receipt, answer, onNext }: { receipt: Registered; /** what the agent took from the knowledge base while the citizen spoke */ answer: ChosenAnswer | null; onNext: () => void }) {
  const w = useDeskWords();
  const m = useMergeWords();
  const say = useSay();
  const ticket = useTicket(receipt.ticketNo);
  useShortcut('N', w.next, onNext);
  // not the button: a Ctrl+Enter held a moment too long would press it and take the number away
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="filed">
      <h2 ref={heading} tabIndex={-1} role="status" style={{ fontSize: 18, outline: 'none' }}>✓ {receipt.duplicate ? w.duplicate : w.filed}</h2>
      {receipt.mergedInto && <p style={{ margin: 0 }}>{m.joinedTo(receipt.mergedInto)}</p>}
      {receipt.notMerged && <Alert type="warning" showIcon title={`${m.notJoined}${say(receipt.notMerged)}`} style={{ maxWidth: 640 }} />}
      <p className="quiet" style={{ margin: 0 }}>{w.readOut}</p>
      <dl className="filed-numbers">
        <div><dt>{w.number}</dt><dd className="number"><Link to={`/tickets/${receipt.ticketNo}`}>{receipt.ticketNo}</Link><CopyButton text={receipt.ticketNo} /></dd></div>
        <div><dt>{w.code}</dt><dd className="number">{receipt.queryCode}<CopyButton text={receipt.queryCode} /></dd></div>
      </dl>
      <Button type="primary" size="large" onClick={onNext} title={w.nextKey}>{w.next}</Button>
      <div style={{ marginTop: 20, maxWidth: 640 }}>
        <Loaded query={ticket}>{(data) => (
          <>
            <p style={{ margin: '0 0 8px' }}><b>{data.title}</b> <StateTag state={data.state} />{data.leadUnitName}</p>
            {data.verbs.some((v) => v.allowed && atOnce.includes(v.verb)) && <><h2>{w.doNow}</h2><DoHere ticket={data} on="tickets" id={data.ticketNo} verbs={data.verbs} only={atOnce} {...(answer ? { prefill: { answer: { reply: answer.reply, articleNo: answer.articleNo } }, primary: 'answer' } : {})} /></>}
          </>
        )}</Loaded>
      </div>
    </div>
  );
}
