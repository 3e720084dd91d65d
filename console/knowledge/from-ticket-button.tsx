import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { TicketDetail } from '../api/types.ts';
import { useTell } from '../parts/use-tell.ts';
import { useSession } from '../shell/session.tsx';
import { useFromTicket } from './queries.ts';
import { useKnowledgeWords } from './words.ts';

const roles = ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'coordinator', 'reviewer', 'callbackAgent', 'qa', 'unitContact', 'unitLeader', 'handler', 'unitKbOwner'];
const answered = ['answered', 'pendingVisit', 'closed', 'archived'];

/** One press from a ticket whose reply stands to a draft article. Nothing of confidential tickets, reports and complaints about a unit: the server refuses them too. */
export function FromTicketButton({ ticket }: { ticket: TicketDetail }) {
  const w = useKnowledgeWords();
  const tell = useTell();
  const navigate = useNavigate();
  const me = useSession();
  const make = useFromTicket();
  if (!ticket.publicReply || !answered.includes(ticket.state) || ticket.isConfidential || ticket.appealType === 'report' || ticket.accusedUnitId || !me.roles.some((r) => roles.includes(r))) return null;
  const press = () => make.mutate(ticket.ticketNo, { onSuccess: (a) => { tell.done(w.fromTicketDone); void navigate(`/knowledge/${a.articleNo}/edit`); }, onError: tell.failed });
  return <Button block loading={make.isPending} title={w.fromTicketHint} onClick={press} style={{ marginTop: 10 }}>{w.fromTicket}</Button>;
}
