import { useEffect, useRef } from 'react';
import { Button, Tag } from 'antd';
import { useNavigate } from 'react-router';
import type { InboxItem } from '../api/types.ts';
import { useAct } from '../api/verbs.ts';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { TicketCard } from '../tickets/ticket-card.tsx';
import { useWaitingWords } from '../waiting/words.ts';
import '../waiting/waiting.css';
import { nextStep } from './next-step.ts';
import { useInboxWords } from './words.ts';

/** One assignment: what it says, how long is left, and the next step at one press where the step takes nothing. */
export function InboxCard({ item, selected }: { item: InboxItem; selected: boolean }) {
  const t = useText();
  const w = useInboxWords();
  const waiting = useWaitingWords();
  const tell = useTell();
  const act = useAct();
  const navigate = useNavigate();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => { if (selected) card.current?.scrollIntoView?.({ block: 'nearest' }); }, [selected]);
  const { step, by } = nextStep(item);
  const sign = item.verbs.find((v) => v.verb === 'sign' && v.allowed);
  const label = { sign: w.signBy, contact: w.contactBy, resolve: w.resolveBy, returnPending: w.resolveBy }[step];
  return (
    <li ref={card} aria-current={selected} className="inbox-card">
      <TicketCard line={item.ticket} light={item.light} remaining={item.remaining} usedShare={item.usedShare} tag={<><StateTag kind="assignmentState" state={item.state} />{item.role !== 'lead' && <Tag variant="outlined">{t.assignmentRole[item.role]}</Tag>}</>}>
        {item.role === 'delegated' && item.advice && <p className="said inbox-advice">{waiting.from}：{item.advice}</p>}
        <div className="inbox-card-do">
          <span className="quiet">{item.pausedAt ? <>{waiting.pausedSince} <Moment at={item.pausedAt} /></> : <>{label} <Moment at={by} /></>}</span>
          {sign && <VerbButton verb={sign} primary busy={act.isPending} shortcut={selected ? 'S' : ''} onPick={() => act.mutate({ on: 'assignments', id: item.id, verb: 'sign' }, { onSuccess: () => tell.done(w.signed), onError: tell.failed })} />}
          <Button onClick={() => void navigate(`/tickets/${item.ticket.ticketNo}`)} title={selected ? 'Enter' : ''}>{w.handle}</Button>
        </div>
      </TicketCard>
    </li>
  );
}
