import { Tag } from 'antd';
import { Link } from 'react-router';
import { useCity } from '../api/queries.ts';
import type { TicketDetail } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { useTicketWords } from '../ticket/words.ts';
import { useDialWords } from './dial-words.ts';
import { useVisitsWords } from './words.ts';

/** Every round of asking with its tries, and what the citizen said first and last. */
export function VisitRounds({ ticket }: { ticket: TicketDetail }) {
  const t = useText();
  const w = useVisitsWords();
  const words = useTicketWords();
  const d = useDialWords();
  const outcomes = useCity().data?.words.attemptOutcome ?? {};
  const rating = (solved: string | null, satisfaction: number | null) => [solved && t.solved[solved], satisfaction && t.satisfaction[satisfaction]].filter(Boolean).join('，');
  return (
    <>
      {ticket.satisfactionFirst !== null && ticket.satisfactionFirst !== ticket.satisfaction && <p style={{ margin: '0 0 8px' }}>{words.firstRating} <b>{t.satisfaction[ticket.satisfactionFirst]}</b> → {words.finalRating} <b>{rating(ticket.solved, ticket.satisfaction)}</b></p>}
      {(ticket.scoringExcluded === 'unreasonable' || ticket.scoringExcluded === 'beyondDuty' || ticket.scoringExcluded === 'unreachable') && <p style={{ margin: '0 0 8px' }}><Tag>{words.notCounted}</Tag></p>}
      {ticket.visits.map((v, i) => (
        <div key={i} className="unit-part">
          <div><b>{v.state === 'due' ? w.due : v.state === 'exempt' ? w.exempt[v.exemption ?? 'plan'] : rating(v.solved, v.satisfaction)}</b> <span className="quiet">{w.methods[v.method ?? v.plannedMethod] ?? v.method} · {v.plan} · <Moment at={v.doneAt ?? v.createdAt} /></span> {v.contactDisputed && <Tag color="red">{w.disputed}</Tag>}</div>
          {v.state === 'done' && (v.attitude !== null || v.staffContacted !== null) && <div className="quiet">{[v.attitude !== null && `${w.attitude}${t.satisfaction[v.attitude]}`, v.result !== null && `${w.result}${t.satisfaction[v.result]}`, v.staffContacted !== null && (v.staffContacted ? w.contactedYes : w.contactedNo)].filter(Boolean).join('，')}</div>}
          {v.state === 'done' && v.satisfactionFirst !== null && (v.satisfactionFirst !== v.satisfaction || v.solvedFirst !== v.solved) && <div className="quiet">{w.first}：{rating(v.solvedFirst, v.satisfactionFirst)} → {w.final}：{rating(v.solved, v.satisfaction)}</div>}
          {v.callNo && <div><Link to={`/calls/${v.callNo}`}>{d.recording} <span className="number">{v.callNo}</span></Link></div>}
          {v.comment && <p className="said" style={{ margin: '4px 0 0' }}>{v.comment}</p>}
          {v.attempts.map((a, n) => <div key={n} className="quiet"><Moment at={a.at} /> {w.methods[a.method] ?? a.method} {outcomes[a.outcome ?? 'noAnswer'] ?? w.notAnswered}{a.callNo && <> <Link to={`/calls/${a.callNo}`} className="number">{a.callNo}</Link></>}{a.note && `：${a.note}`} · {a.by}</div>)}
        </div>
      ))}
    </>
  );
}
